package kz.isra.adapter.scheduler;

import kz.isra.domain.playback.Firings.Firing;

/**
 * What a schedule hands to the function when it fires: {@code
 * {"firing":"arm"|"end","autowebinar":…,"startsAt":…,"attempt":0,"airing":1}}.
 */
final class FiringInput {
  private FiringInput() {}

  static String of(Firing firing) {
    return """
    {"firing":"%s","autowebinar":"%s","startsAt":"%s","attempt":%d,"airing":%d}\
    """
        .formatted(
            firing.kind().word(),
            firing.occurrence().autowebinar(),
            firing.occurrence().startsAt(),
            firing.occurrence().attempt(),
            firing.airing());
  }
}
