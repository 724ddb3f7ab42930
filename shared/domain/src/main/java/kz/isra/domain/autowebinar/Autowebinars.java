package kz.isra.domain.autowebinar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.isra.domain.id.AutowebinarId;
import kz.isra.domain.id.OrgId;

/** The autowebinars of organizers. Every change is one conditional write. */
public interface Autowebinars {
  /**
   * Stores a new one with its first content; it is {@link #unplanned} until {@link #planned}.
   *
   * @return false where the id is taken; nothing is changed then
   */
  boolean create(Autowebinar autowebinar, AutowebinarVersion first);

  /** Reads what was written last. */
  Optional<Autowebinar> find(AutowebinarId id);

  /**
   * Replaces the version before {@code next.version()}, with new content where given; it is {@link
   * #unplanned} until {@link #planned}.
   *
   * @return false where another version is stored; nothing is changed then
   */
  boolean replace(Autowebinar next, Optional<AutowebinarVersion> content);

  /** Of a cancelled one too. */
  Optional<AutowebinarVersion> version(AutowebinarId id, long number);

  /** Those that are not cancelled, the newest first. May be a moment behind. */
  List<Autowebinar> ofOrg(OrgId org);

  /**
   * Those whose starts do not follow yet from their newest version, because whoever changed them
   * did not come to the end.
   *
   * @param changedBefore younger ones are left to whoever changes them now
   * @param most 1 to 100
   */
  List<AutowebinarId> unplanned(Instant changedBefore, int most);

  /** Notes that the starts follow from this version; does nothing where there is a newer one. */
  void planned(AutowebinarId id, long version);

  /**
   * Keeps whether the owner was warned that the money lasts for few runs; the version stays.
   *
   * @return false where it was so before
   */
  boolean warned(AutowebinarId id, boolean yes);
}
