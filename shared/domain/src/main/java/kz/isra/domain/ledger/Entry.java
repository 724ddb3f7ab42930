package kz.isra.domain.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.money.Money;

/**
 * What one operation did to one account. Entries are never changed; each carries the hash of the
 * account's entry before it (I10).
 *
 * @param number counts the account's entries from 1
 * @param amount below zero for what left the account
 * @param after the account's balance afterwards
 * @param previous hash of the account's last entry, empty for the first
 * @param hash SHA-256 in hex over the previous hash and everything else here
 */
public record Entry(
    Account account, long number, Money amount, Money after, String previous, String hash) {

  static Entry next(
      OrgId org, Account account, AccountState state, Money amount, OperationId id, Instant at) {
    long number = state.entries() + 1;
    Money after = state.balance().plus(amount);
    String hash = hash(org, account, number, amount, after, state.hash(), id, at);
    return new Entry(account, number, amount, after, state.hash(), hash);
  }

  AccountState state() {
    return new AccountState(after, number, hash);
  }

  private static String hash(
      OrgId org,
      Account account,
      long number,
      Money amount,
      Money after,
      String previous,
      OperationId id,
      Instant at) {
    String text =
        String.join(
            "\n",
            previous,
            account.fullName(org),
            Long.toString(number),
            Long.toString(amount.tiyn()),
            Long.toString(after.tiyn()),
            id.value(),
            Long.toString(at.toEpochMilli()));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
