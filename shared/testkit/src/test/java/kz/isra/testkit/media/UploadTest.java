package kz.isra.testkit.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import kz.isra.domain.id.AssetId;
import kz.isra.domain.id.IdSource;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.media.Asset;
import kz.isra.domain.media.AssetState;
import kz.isra.domain.media.CompleteUpload;
import kz.isra.domain.media.DeleteAsset;
import kz.isra.domain.media.PartPlan;
import kz.isra.domain.media.RejectReason;
import kz.isra.domain.media.RequestUpload;
import kz.isra.domain.media.SignParts;
import kz.isra.domain.media.SignParts.SignedPart;
import kz.isra.domain.media.TendAsset;
import kz.isra.domain.media.VideoType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadTest {
  private static final Path SAMPLES = Path.of("../domain/src/test/resources/media");
  private static final Instant START = Instant.parse("2026-11-24T15:00:00Z");
  private final InMemoryAssets assets = new InMemoryAssets();
  private final InMemoryMedia media = new InMemoryMedia();
  private final int[] ids = {0};
  private final IdSource idSource =
      prefix -> prefix + "a".repeat(24) + (char) ('a' + ids[0] / 26) + (char) ('a' + ids[0]++ % 26);
  private final OrgId org = OrgId.next(idSource);
  private final OrgId otherOrg = OrgId.next(idSource);
  private Clock clock = Clock.fixed(START, ZoneOffset.UTC);

  @Test
  void makesAFilmOfAnUploadedVideo() throws IOException {
    byte[] file = sample("h264-aac.mp4");
    AssetId id = request(file.length);
    assertThat(state(id)).isEqualTo(AssetState.REQUESTED);

    sendAll(id, file);
    assertThat(state(id)).isEqualTo(AssetState.UPLOADING);
    assertThat(complete(org, id)).isInstanceOf(CompleteUpload.Outcome.Complete.class);
    assertThat(state(id)).isEqualTo(AssetState.UPLOADED);

    tend().tend(id);

    Asset ready = assets.find(id).orElseThrow();
    assertThat(ready.state()).isEqualTo(AssetState.READY);
    assertThat(ready.duration().orElseThrow()).isGreaterThan(Duration.ofSeconds(1));
    assertThat(ready.dueAt()).isEmpty();
    assertThat(media.size(ready.key())).contains((long) file.length);
  }

  @ParameterizedTest
  @CsvSource({"sample.mkv,MATROSKA", "hevc.mp4,HEVC"})
  void rejectsWhatBrowsersCannotPlayAndFreesItsStorage(String name, RejectReason reason)
      throws IOException {
    AssetId id = uploaded(sample(name));

    tend().tend(id);

    Asset rejected = assets.find(id).orElseThrow();
    assertThat(rejected.state()).isEqualTo(AssetState.REJECTED);
    assertThat(rejected.reason()).contains(reason);
    assertThat(rejected.dueAt()).isEmpty();
    assertThat(media.size(rejected.key())).isEmpty();
  }

  @Test
  void sparesTheUploadOfAFileThatNoBrowserPlays() {
    var outcome =
        new RequestUpload(assets, idSource, clock)
            .request(org, "obs.mkv", VideoType.MATROSKA, PartPlan.of(1));

    assertThat(outcome).isEqualTo(new RequestUpload.Outcome.Hopeless(RejectReason.MATROSKA));
    assertThat(assets.ofOrg(org)).isEmpty();
  }

  @Test
  void keepsAtMostTenOfTheLargestFilesForAnOrganizer() {
    for (int i = 0; i < 10; i++) {
      request(PartPlan.LARGEST_FILE);
    }

    assertThat(
            new RequestUpload(assets, idSource, clock)
                .request(org, "one more", VideoType.MP4, PartPlan.of(1)))
        .isInstanceOf(RequestUpload.Outcome.StorageFull.class);
    assertThat(
            new RequestUpload(assets, idSource, clock)
                .request(otherOrg, "another's", VideoType.MP4, PartPlan.of(1)))
        .isInstanceOf(RequestUpload.Outcome.Requested.class);
  }

  @Test
  void namesThePartsThatAreMissing() {
    long size = 3 * 8L * 1024 * 1024;
    AssetId id = request(size);
    assertThat(complete(org, id))
        .isEqualTo(new CompleteUpload.Outcome.Incomplete(List.of(1, 2, 3)));

    SignedPart second = sign(id, List.of(2L)).getFirst();
    assertThat(media.send(second.url(), new byte[Math.toIntExact(second.bytes())])).isTrue();

    assertThat(complete(org, id)).isEqualTo(new CompleteUpload.Outcome.Incomplete(List.of(1, 3)));
    assertThat(state(id)).isEqualTo(AssetState.UPLOADING);
  }

  @Test
  void takesASecondCompletionAsTheFirst() throws IOException {
    AssetId id = uploaded(sample("h264-aac.mp4"));
    assertThat(complete(org, id)).isInstanceOf(CompleteUpload.Outcome.Complete.class);
    tend().tend(id);
    Asset ready = assets.find(id).orElseThrow();

    assertThat(complete(org, id)).isEqualTo(new CompleteUpload.Outcome.Complete(ready));
    assertThat(assets.find(id)).contains(ready);
  }

  @Test
  void knowsNoForeignVideo() throws IOException {
    AssetId id = uploaded(sample("h264-aac.mp4"));

    assertThat(complete(otherOrg, id)).isEqualTo(new CompleteUpload.Outcome.NoSuchAsset());
    assertThat(new SignParts(assets, media, clock).sign(otherOrg, id, List.of(1L)))
        .isEqualTo(new SignParts.Outcome.NoSuchAsset());
    assertThat(delete(false).delete(otherOrg, id)).isEqualTo(DeleteAsset.Outcome.NO_SUCH_ASSET);
  }

  @Test
  void signsNoPartThatIsNotOfTheFile() {
    AssetId id = request(100);

    assertThat(new SignParts(assets, media, clock).sign(org, id, List.of(1L, 2L)))
        .isEqualTo(new SignParts.Outcome.NoSuchPart(2, 1));
    assertThat(state(id)).isEqualTo(AssetState.REQUESTED);
  }

  @Test
  void signsNothingAfterTheUpload() throws IOException {
    AssetId id = uploaded(sample("h264-aac.mp4"));

    assertThat(new SignParts(assets, media, clock).sign(org, id, List.of(1L)))
        .isEqualTo(new SignParts.Outcome.NotUploading(AssetState.UPLOADED));
  }

  @Test
  void expiresAnUploadAfterADayAndFreesItsParts() {
    AssetId id = request(100);
    SignedPart part = sign(id, List.of(1L)).getFirst();
    assertThat(media.send(part.url(), new byte[100])).isTrue();

    clock = Clock.offset(clock, Asset.LONGEST_UPLOAD.minusMillis(1));
    tend().sweep();
    assertThat(state(id)).isEqualTo(AssetState.UPLOADING);

    clock = Clock.offset(clock, Duration.ofMillis(1));
    assertThat(new SignParts(assets, media, clock).sign(org, id, List.of(1L)))
        .isInstanceOf(SignParts.Outcome.NotUploading.class);
    tend().sweep();

    Asset expired = assets.find(id).orElseThrow();
    assertThat(expired.state()).isEqualTo(AssetState.EXPIRED);
    assertThat(expired.dueAt()).isEmpty();
    assertThat(media.send(part.url(), new byte[100])).isFalse();
    assertThat(assets.ofOrg(org)).isEmpty();
  }

  @Test
  void checksInTheSweepWhatNobodyWasCalledFor() throws IOException {
    AssetId id = uploaded(sample("h264-aac.mp4"));

    tend().sweep();
    assertThat(state(id)).isEqualTo(AssetState.UPLOADED);
    clock = Clock.offset(clock, Asset.LONGEST_CHECK);
    tend().sweep();

    assertThat(state(id)).isEqualTo(AssetState.READY);
  }

  @Test
  void sweepsTheOthersWhereOneFails() throws IOException {
    AssetId failing = uploaded(sample("h264-aac.mp4"));
    clock = Clock.offset(clock, Duration.ofSeconds(1));
    AssetId other = uploaded(sample("h264-aac.mp4"));
    clock = Clock.offset(clock, Asset.LONGEST_CHECK);
    var dying = new DyingMedia(media, 1);

    assertThatThrownBy(() -> new TendAsset(assets, dying, dying, clock).sweep())
        .isInstanceOf(DyingMedia.Killed.class);

    assertThat(state(failing)).isEqualTo(AssetState.CHECKING);
    assertThat(state(other)).isEqualTo(AssetState.READY);
  }

  @Test
  void convergesWhereverTheCheckWasKilled() throws IOException {
    byte[] file = sample("h264-aac.mp4");
    for (int killedAtStep = 1; ; killedAtStep++) {
      AssetId id = uploaded(file);
      var dying = new DyingMedia(media, killedAtStep);
      boolean died = false;
      try {
        new TendAsset(assets, dying, dying, clock).tend(id);
      } catch (DyingMedia.Killed e) {
        died = true;
      }

      tend().tend(id);

      assertThat(state(id)).as("killed at step %d", killedAtStep).isEqualTo(AssetState.READY);
      if (!died) {
        assertThat(killedAtStep).isGreaterThan(3);
        return;
      }
    }
  }

  @Test
  void deletesAVideoAndItsFile() throws IOException {
    AssetId id = uploaded(sample("h264-aac.mp4"));
    assertThat(delete(false).delete(org, id)).isEqualTo(DeleteAsset.Outcome.BEING_CHECKED);
    tend().tend(id);
    String key = assets.find(id).orElseThrow().key();

    assertThat(delete(true).delete(org, id)).isEqualTo(DeleteAsset.Outcome.IN_USE);
    assertThat(state(id)).isEqualTo(AssetState.READY);
    assertThat(delete(false).delete(org, id)).isEqualTo(DeleteAsset.Outcome.DELETED);
    assertThat(delete(false).delete(org, id)).isEqualTo(DeleteAsset.Outcome.DELETED);
    tend().tend(id);

    assertThat(state(id)).isEqualTo(AssetState.DELETED);
    assertThat(media.size(key)).isEmpty();
    assertThat(assets.ofOrg(org)).isEmpty();
  }

  @Test
  void givesUpAnUploadThatItsOwnerDeletes() {
    AssetId id = request(100);
    SignedPart part = sign(id, List.of(1L)).getFirst();

    assertThat(delete(true).delete(org, id)).isEqualTo(DeleteAsset.Outcome.DELETED);
    tend().tend(id);

    assertThat(state(id)).isEqualTo(AssetState.EXPIRED);
    assertThat(media.send(part.url(), new byte[100])).isFalse();
  }

  @Test
  void rejectsAFileWhoseSizeIsNotThePromisedOne() throws IOException {
    byte[] file = sample("h264-aac.mp4");
    AssetId id = uploaded(file);
    media.put(assets.find(id).orElseThrow().key(), new byte[file.length + 1]);

    tend().tend(id);

    assertThat(assets.find(id).orElseThrow().reason()).contains(RejectReason.DAMAGED);
  }

  private AssetId request(long size) {
    var outcome =
        new RequestUpload(assets, idSource, clock)
            .request(org, "film.mp4", VideoType.MP4, PartPlan.of(size));
    return ((RequestUpload.Outcome.Requested) outcome).asset().id();
  }

  private List<SignedPart> sign(AssetId id, List<Long> numbers) {
    var outcome = new SignParts(assets, media, clock).sign(org, id, numbers);
    assertThat(outcome).isInstanceOf(SignParts.Outcome.Signed.class);
    return ((SignParts.Outcome.Signed) outcome).parts();
  }

  private void sendAll(AssetId id, byte[] file) {
    int parts = assets.find(id).orElseThrow().plan().parts();
    var numbers = LongStream.rangeClosed(1, parts).boxed().toList();
    var from = new ArrayList<>(List.of(0));
    for (SignedPart part : sign(id, numbers)) {
      int start = from.getLast();
      int end = start + Math.toIntExact(part.bytes());
      assertThat(media.send(part.url(), java.util.Arrays.copyOfRange(file, start, end))).isTrue();
      from.add(end);
    }
  }

  private AssetId uploaded(byte[] file) {
    AssetId id = request(file.length);
    sendAll(id, file);
    assertThat(complete(org, id)).isInstanceOf(CompleteUpload.Outcome.Complete.class);
    return id;
  }

  private CompleteUpload.Outcome complete(OrgId who, AssetId id) {
    return new CompleteUpload(assets, media, clock).complete(who, id);
  }

  private DeleteAsset delete(boolean used) {
    return new DeleteAsset(assets, List.of((who, id, now) -> used), clock);
  }

  private TendAsset tend() {
    return new TendAsset(assets, media, media, clock);
  }

  private AssetState state(AssetId id) {
    return assets.find(id).orElseThrow().state();
  }

  private static byte[] sample(String name) throws IOException {
    return Files.readAllBytes(SAMPLES.resolve(name));
  }
}
