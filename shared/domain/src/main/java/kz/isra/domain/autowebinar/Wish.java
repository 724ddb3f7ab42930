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
 */
public record Wish(
    Optional<String> title,
    RoomId room,
    ScenarioId scenario,
    Optional<Integer> scenarioVersion,
    Source video,
    Schedule schedule) {}
