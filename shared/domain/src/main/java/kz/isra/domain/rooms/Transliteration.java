package kz.isra.domain.rooms;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Writes Russian and Kazakh in Latin letters for addresses: one fixed letter or group for each
 * letter, accents of Latin letters dropped, anything else a hyphen.
 */
final class Transliteration {
  private static final Map<Integer, String> LETTERS = letters();

  private Transliteration() {}

  /**
   * @return lower-case Latin letters, digits and single hyphens between them; may be empty
   */
  static String of(String text) {
    var latin = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(letter -> latin.append(letter(letter)));
    return latin.toString().replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  private static String letter(int letter) {
    String known = LETTERS.get(letter);
    if (known != null) {
      return known;
    }
    return Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "");
  }

  private static Map<Integer, String> letters() {
    var letters = new HashMap<Integer, String>();
    String pairs =
        "а a б b в v г g д d е e ё yo ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u"
            + " ф f х kh ц ts ч ch ш sh щ shch ы y э e ю yu я ya"
            + " ә a ғ g қ q ң ng ө o ұ u ү u һ h і i ß ss ı i";
    String[] parts = pairs.split(" ");
    for (int i = 0; i < parts.length; i += 2) {
      letters.put(parts[i].codePointAt(0), parts[i + 1]);
    }
    letters.put((int) 'ъ', "");
    letters.put((int) 'ь', "");
    return Map.copyOf(letters);
  }
}
