package kz.isra.domain.scenario;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Gives each viewer of a recorded session another name, the same one throughout. It is made of the
 * order in which people first spoke and a number of the session, so that recording again gives the
 * same names. Nobody gets a first name that somebody present really has.
 */
final class Pseudonyms {
  private static final List<String> FIRST =
      List.of(
          "Айгерим",
          "Данияр",
          "Мадина",
          "Ерлан",
          "Асель",
          "Тимур",
          "Жанна",
          "Нурлан",
          "Камила",
          "Арман",
          "Динара",
          "Олег",
          "Сауле",
          "Руслан",
          "Гульнара",
          "Марат",
          "Елена",
          "Бауыржан",
          "Анна",
          "Санжар",
          "Ирина",
          "Алибек",
          "Наталья",
          "Ержан",
          "Ольга",
          "Аскар",
          "Светлана",
          "Дамир",
          "Жулдыз",
          "Виктор",
          "Томирис",
          "Сергей",
          "Аружан",
          "Максат",
          "Лаура",
          "Игорь",
          "Меруерт");

  private static final String INITIALS = "АБЖКМНСТ";

  /**
   * @param id says nothing but who of the recorded viewers it is
   */
  record Named(String id, String name) {}

  private final int seed;
  private final Set<String> real = new HashSet<>();
  private final Map<String, Named> given = new HashMap<>();
  private int taken;

  /**
   * @param seed any number that belongs to the session
   * @param names of the people present
   */
  Pseudonyms(int seed, Iterable<String> names) {
    this.seed = Math.floorMod(seed, FIRST.size() * INITIALS.length());
    for (String name : names) {
      for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
        real.add(word);
      }
    }
  }

  /**
   * @param actor the viewer's real id
   */
  Named of(String actor) {
    return given.computeIfAbsent(
        actor, unknown -> new Named("viewer-" + (given.size() + 1), next()));
  }

  private String next() {
    int all = FIRST.size() * INITIALS.length();
    for (int tries = 0; tries < all; tries++) {
      int number = taken++;
      int place = (seed + number) % all;
      String first = FIRST.get(place % FIRST.size());
      if (!real.contains(first.toLowerCase(Locale.ROOT))) {
        String round = number < all ? "" : " " + (number / all + 1);
        return first + " " + INITIALS.charAt(place / FIRST.size()) + "." + round;
      }
    }
    return FIRST.getFirst() + " " + taken;
  }
}
