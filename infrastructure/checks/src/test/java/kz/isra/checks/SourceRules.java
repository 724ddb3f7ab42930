package kz.isra.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What no source file may hold, and how long one may grow. */
final class SourceRules {
  /** Files are split at 250 lines by habit; here the build stops. */
  private static final int LONGEST = 350;

  private static final Pattern UNFINISHED =
      Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");

  /** Folders of somebody's machine. */
  private static final Pattern MACHINE =
      Pattern.compile("(?<![\\w.{}$~-])/(root|home|Users|work|opt)/[a-z]");

  private SourceRules() {}

  static List<String> findings(Path file) {
    var findings = new ArrayList<String>();
    String text = read(file);
    Matcher unfinished = UNFINISHED.matcher(text);
    if (unfinished.find()) {
      findings.add(file + " says " + unfinished.group());
    }
    Matcher machine = MACHINE.matcher(text);
    if (machine.find()) {
      findings.add(file + " names " + machine.group());
    }
    long lines = text.lines().count();
    if (isShippedJava(file) && lines > LONGEST) {
      findings.add(file + " has " + lines + " lines");
    }
    return findings;
  }

  private static boolean isShippedJava(Path file) {
    String name = file.toString();
    return name.endsWith(".java")
        && name.contains("/src/main/")
        && !name.contains("/shared/testkit/");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
