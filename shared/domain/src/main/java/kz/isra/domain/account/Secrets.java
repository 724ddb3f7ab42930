package kz.isra.domain.account;

/** Where secrets come from. */
@FunctionalInterface
public interface Secrets {
  /** 256 random bits as 43 characters of base64url. */
  String next();
}
