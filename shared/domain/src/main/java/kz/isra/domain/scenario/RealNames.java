package kz.isra.domain.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds the names that people of a session joined under where others write them, and puts their
 * pseudonyms there. A whole name counts in any case; a part of a name of several words only with a
 * capital letter, because many are words of the language too. Inflected forms are left as they are.
 */
final class RealNames {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");
  private static final int LEAST_LETTERS = 3;
  private static final int MOST_WORDS = 6;
  private final Map<String, String> whole = new HashMap<>();
  private final Map<String, String> parts = new HashMap<>();

  /** From now on one person's name gives way to another one; the first of a name keeps it. */
  void replace(String name, String pseudonym) {
    List<String> words = WORD.matcher(name).results().map(MatchResult::group).toList();
    note(whole, String.join(" ", words), pseudonym);
    if (words.size() > 1) {
      words.forEach(word -> note(parts, word, pseudonym.split(" ", 2)[0]));
    }
  }

  String hiddenIn(String text) {
    List<MatchResult> words = WORD.matcher(text).results().toList();
    var hidden = new StringBuilder();
    int written = 0;
    int at = 0;
    while (at < words.size()) {
      int next = at + 1;
      for (int end = longest(text, words, at); end > at; end--) {
        String found = name(text, words.subList(at, end));
        if (!found.isEmpty()) {
          hidden.append(text, written, words.get(at).start()).append(found);
          written = words.get(end - 1).end();
          next = end;
          break;
        }
      }
      at = next;
    }
    return hidden.append(text.substring(written)).toString();
  }

  /** Behind the last word that stands in one row of words with this one. */
  private static int longest(String text, List<MatchResult> words, int from) {
    int end = from + 1;
    while (end < words.size()
        && end - from < MOST_WORDS
        && text.substring(words.get(end - 1).end(), words.get(end).start()).isBlank()) {
      end++;
    }
    return end;
  }

  private String name(String text, List<MatchResult> words) {
    var phrase = new ArrayList<String>();
    words.forEach(word -> phrase.add(word.group()));
    String key = String.join(" ", phrase).toLowerCase(Locale.ROOT);
    boolean capital = Character.isUpperCase(text.codePointAt(words.getFirst().start()));
    return whole.getOrDefault(key, capital ? parts.getOrDefault(key, "") : "");
  }

  private static void note(Map<String, String> names, String name, String pseudonym) {
    if (name.codePoints().filter(Character::isLetter).count() >= LEAST_LETTERS) {
      names.putIfAbsent(name.toLowerCase(Locale.ROOT), pseudonym);
    }
  }
}
