package kz.isra.localhost.dev;

import java.util.regex.Pattern;
import kz.isra.localhost.http.Answer;

/** Plain pages, readable in light and dark. */
public final class Html {
  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']+");

  private Html() {}

  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** Escaped, with addresses that can be clicked. */
  public static String linked(String text) {
    return LINK.matcher(escape(text)).replaceAll(link -> "<a href=\"$0\">$0</a>");
  }

  /**
   * @param body HTML
   */
  public static Answer page(String language, String title, String body) {
    return Answer.html(
        """
        <!doctype html>
        <html lang="%s">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <style>
          :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
          body { max-width: 48rem; margin: 2rem auto; padding: 0 1rem; }
          h1 { font-size: 1.5rem; }
          article { border: 1px solid #8886; border-radius: .75rem; padding: 1rem; margin: 1rem 0; }
          pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: .5rem 0; font: inherit; }
          code, td { overflow-wrap: anywhere; }
          small { opacity: .75; }
          button { font: inherit; padding: .75rem 1.25rem; margin: .25rem .25rem .25rem 0;
                   min-height: 44px; border: 1px solid #8888; border-radius: .75rem; cursor: pointer; }
          button.main { background: #1a5fd0; color: #fff; border-color: #1a5fd0; }
          table { border-collapse: collapse; } td, th { padding: .25rem 1rem .25rem 0; text-align: left; }
        </style>
        <h1>%s</h1>
        %s
        </html>
        """
            .formatted(language, escape(title), escape(title), body));
  }
}
