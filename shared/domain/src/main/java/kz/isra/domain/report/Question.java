package kz.isra.domain.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import kz.isra.domain.log.Event;
import kz.isra.domain.log.Role;

/**
 * A question that nobody answered: a viewer's message with a question mark, after which no host's
 * message names the person. It may find too much (an answer was spoken), never too little.
 *
 * @param atMs since the session's start
 */
public record Question(long atMs, String name, String text) {
  /**
   * @param messages that are seen, in order, without scripted ones
   */
  public static List<Question> unanswered(List<Event> messages) {
    return IntStream.range(0, messages.size())
        .filter(i -> asks(messages.get(i)))
        .filter(i ->
            messages.subList(i + 1, messages.size()).stream()
                .noneMatch(later -> names(later, messages.get(i))))
        .mapToObj(messages::get)
        .map(one -> new Question(one.offsetMs(), one.actor().name(), one.text("text")))
        .toList();
  }

  private static boolean asks(Event message) {
    return message.actor().role() == Role.VIEWER && message.text("text").indexOf('?') >= 0;
  }

  private static boolean names(Event answer, Event question) {
    String name = question.actor().name().strip().toLowerCase(Locale.ROOT);
    return answer.actor().role() == Role.HOST
        && !name.isEmpty()
        && answer.text("text").toLowerCase(Locale.ROOT).contains(name);
  }
}
