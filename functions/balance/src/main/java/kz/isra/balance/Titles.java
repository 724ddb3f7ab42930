package kz.isra.balance;

import java.util.Optional;
import kz.isra.domain.id.SessionId;

/** What an airing was called. */
@FunctionalInterface
interface Titles {
  Optional<String> of(SessionId session);
}
