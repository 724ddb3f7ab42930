package kz.isra.testkit.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.isra.domain.banner.Banner;
import kz.isra.domain.banner.BannerContent;
import kz.isra.domain.banner.Banners;
import kz.isra.domain.id.BannerId;
import kz.isra.domain.id.IdSource;
import kz.isra.domain.id.RoomId;
import kz.isra.testkit.log.EventFixtures;
import org.junit.jupiter.api.Test;

/** What every store of banners must do. */
public abstract class BannersContractTest {
  private final IdSource ids = EventFixtures.ids(System.nanoTime());
  private final RoomId room = RoomId.next(ids);

  protected abstract Banners banners();

  @Test
  void whatWasAddedIsFoundInItsRoomOnly() {
    Banner text = text("Первый", 0);
    Banner button = button("Второй", 1);
    banners().add(button);
    banners().add(text);

    assertThat(banners().of(room)).containsExactly(text, button);
    assertThat(banners().find(room, button.id())).contains(button);
    assertThat(banners().find(RoomId.next(ids), button.id())).isEmpty();
    assertThat(banners().of(RoomId.next(ids))).isEmpty();
  }

  @Test
  void aBannerIsReplacedOnlyWhereThereIsOne() {
    Banner banner = button("Купить", 0);
    banners().add(banner);
    var next =
        new Banner(
            banner.id(),
            room,
            new BannerContent(BannerContent.Kind.TEXT, "Уже нет", "Мест нет", "", Optional.empty()),
            banner.createdAt());

    assertThat(banners().replace(next)).isTrue();
    assertThat(banners().find(room, banner.id())).contains(next);
    assertThat(banners().replace(text("Неизвестный", 0))).isFalse();
    assertThat(banners().of(room)).containsExactly(next);
  }

  @Test
  void aBannerIsRemovedOnce() {
    Banner banner = text("Лишний", 0);
    banners().add(banner);

    assertThat(banners().remove(room, banner.id())).isTrue();
    assertThat(banners().remove(room, banner.id())).isFalse();
    assertThat(banners().of(room)).isEmpty();
  }

  @Test
  void oneRoomNeverHasMoreThanItMayHaveHoweverManyAreAddedAtOnce() throws Exception {
    List<Callable<Boolean>> adds = new ArrayList<>();
    for (int i = 0; i < Banners.LIMIT + 14; i++) {
      Banner banner = text("Баннер " + i, i);
      adds.add(() -> banners().add(banner));
    }
    int added = 0;
    try (var threads = Executors.newFixedThreadPool(16)) {
      for (Future<Boolean> add : threads.invokeAll(adds)) {
        added += add.get() ? 1 : 0;
      }
    }

    assertThat(added).isEqualTo(Banners.LIMIT);
    assertThat(banners().of(room)).hasSize(Banners.LIMIT);
    assertThat(banners().remove(room, banners().of(room).getFirst().id())).isTrue();
    assertThat(banners().add(text("Ещё один", 99))).isTrue();
    assertThat(banners().add(text("Лишний", 99))).isFalse();
  }

  private Banner text(String title, int second) {
    return new Banner(
        BannerId.next(ids),
        room,
        new BannerContent(BannerContent.Kind.TEXT, title, "Текст", "", Optional.empty()),
        RoomFixtures.CREATED.plusSeconds(second));
  }

  private Banner button(String title, int second) {
    return new Banner(
        BannerId.next(ids),
        room,
        new BannerContent(
            BannerContent.Kind.BUTTON,
            title,
            "",
            "Купить",
            Optional.of(URI.create("https://school.kz/buy?utm_source=isra"))),
        RoomFixtures.CREATED.plusSeconds(second));
  }
}
