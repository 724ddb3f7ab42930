package kz.isra.testkit.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.moderation.Expulsion;
import kz.isra.domain.moderation.Expulsion.Kind;
import kz.isra.domain.moderation.Expulsions;
import kz.isra.testkit.log.EventFixtures;
import org.junit.jupiter.api.Test;

/** What every store of expulsions must do. */
public abstract class ExpulsionsContractTest {
  private static final Instant NOW = EventFixtures.START;
  private static final AttendeeId ONE = new AttendeeId("att_" + "a".repeat(26));
  private static final AttendeeId OTHER = new AttendeeId("att_" + "b".repeat(26));
  private static final Optional<String> HOME = Optional.of("home");

  protected abstract Expulsions expulsions();

  @Test
  void putsOneOutOfOneSession() {
    SessionId session = EventFixtures.session(61);
    assertThat(expulsions().of(session, ONE)).isEmpty();

    assertThat(expulsions().put(session, out(ONE, Kind.REMOVED), HOME)).isTrue();

    assertThat(expulsions().of(session, ONE)).contains(out(ONE, Kind.REMOVED));
    assertThat(expulsions().of(session, OTHER)).isEmpty();
    assertThat(expulsions().of(EventFixtures.session(62), ONE)).isEmpty();
    assertThat(expulsions().all(session)).containsExactly(out(ONE, Kind.REMOVED));
    assertThat(expulsions().bannedFrom(session, "home")).isFalse();
  }

  @Test
  void bansTheNetworkTooAndNoOther() {
    SessionId session = EventFixtures.session(63);
    expulsions().put(session, out(ONE, Kind.BANNED), HOME);

    assertThat(expulsions().bannedFrom(session, "home")).isTrue();
    assertThat(expulsions().bannedFrom(session, "hom")).isFalse();
    assertThat(expulsions().bannedFrom(session, "home2")).isFalse();
    assertThat(expulsions().bannedFrom(EventFixtures.session(64), "home")).isFalse();
  }

  @Test
  void strengthensARemovalAndNeverWeakensABan() {
    SessionId session = EventFixtures.session(65);
    expulsions().put(session, out(ONE, Kind.REMOVED), HOME);

    assertThat(expulsions().put(session, out(ONE, Kind.REMOVED), HOME)).isFalse();
    assertThat(expulsions().put(session, out(ONE, Kind.BANNED), HOME)).isTrue();
    assertThat(expulsions().put(session, out(ONE, Kind.REMOVED), HOME)).isFalse();
    assertThat(expulsions().put(session, out(ONE, Kind.BANNED), HOME)).isFalse();

    assertThat(expulsions().of(session, ONE)).contains(out(ONE, Kind.BANNED));
  }

  @Test
  void letsInAgainAtOnceAndLeavesOthersOfTheNetworkOut() {
    SessionId session = EventFixtures.session(66);
    expulsions().put(session, out(ONE, Kind.BANNED), HOME);
    expulsions().put(session, out(OTHER, Kind.BANNED), HOME);

    assertThat(expulsions().lift(session, ONE)).isTrue();
    assertThat(expulsions().lift(session, ONE)).isFalse();
    assertThat(expulsions().of(session, ONE)).isEmpty();
    assertThat(expulsions().bannedFrom(session, "home")).isTrue();

    expulsions().lift(session, OTHER);
    assertThat(expulsions().bannedFrom(session, "home")).isFalse();
    assertThat(expulsions().all(session)).isEmpty();
  }

  @Test
  void standsOnceHoweverManyHostsActAtOnce() {
    SessionId session = EventFixtures.session(67);
    List<CompletableFuture<Boolean>> tries =
        IntStream.range(0, 8)
            .mapToObj(n ->
                CompletableFuture.supplyAsync(
                    () -> expulsions().put(session, out(ONE, Kind.BANNED), HOME)))
            .toList();

    assertThat(tries.stream().map(CompletableFuture::join).filter(done -> done)).hasSize(1);
    assertThat(expulsions().all(session)).containsExactly(out(ONE, Kind.BANNED));
  }

  private static Expulsion out(AttendeeId attendee, Kind kind) {
    return new Expulsion(attendee, kind, "log_" + "h".repeat(26), NOW);
  }
}
