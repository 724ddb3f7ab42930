package kz.isra.domain.autowebinar;

import java.util.Optional;
import kz.isra.domain.id.RoomId;
import kz.isra.domain.id.ScenarioId;
import kz.isra.domain.rooms.Source;
import kz.isra.domain.schedule.Schedule;

/**
 * What an owner wants an autowebinar to be.
 *
 * @param title empty takes the scenario's
 * @param scenarioVersion empty takes the newest
 * @param alignment how scenario and video belong together; not needed where the live was played
 *     from this very file, or where there is nothing to align
 * @param confirmed whether the organizer has seen what it leaves out and agreed
 */
public record Wish(
    Optional<String> title,
    RoomId room,
    ScenarioId scenario,
    Optional<Integer> scenarioVersion,
    Source video,
    Optional<VideoBinding> alignment,
    boolean confirmed,
    Schedule schedule) {}
