package kz.isra.lambda;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import kz.isra.domain.language.Language;

/**
 * What a function says to people outside the pages, such as in mails: files {@code
 * words/NAME.ru.properties}, {@code .kk.} and {@code .en.} in UTF-8, read at start. A text may hold
 * {@code {names}} that are filled in.
 */
public final class Words {
  private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

  /**
   * @param owner a class of the module that holds the files
   */
  public Words(Class<?> owner, String name) {
    for (Language language : Language.values()) {
      String file = "/words/" + name + "." + language.code() + ".properties";
      var properties = new Properties();
      try (var in = owner.getResourceAsStream(file)) {
        if (in == null) {
          throw new IllegalStateException("There is no " + file);
        }
        properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      texts.put(language, properties);
    }
  }

  /**
   * @param values by name, for {@code {name}} in the text
   */
  public String say(Language language, String key, Map<String, String> values) {
    Properties words = texts.getOrDefault(language, new Properties());
    String text = words.getProperty(key);
    if (text == null) {
      throw new IllegalStateException("No words for " + key + " in " + language.code());
    }
    for (var value : values.entrySet()) {
      text = text.replace("{" + value.getKey() + "}", value.getValue());
    }
    return text;
  }
}
