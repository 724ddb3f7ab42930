package kz.isra.reports;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kz.isra.domain.personal.Visitor;
import kz.isra.domain.report.Guest;
import kz.isra.domain.report.Mark;
import kz.isra.domain.report.Question;
import kz.isra.domain.report.ReadReports;
import kz.isra.domain.report.Report;
import kz.isra.domain.session.Session;

/** Reports as the pages read them. */
final class ReportJson {
  private ReportJson() {}

  /** {@code {sessionId, title, kind, state, startedAt, endedAt?, came?, peak?, messages?}}. */
  static Map<String, Object> line(Session session) {
    var json = new LinkedHashMap<String, Object>();
    json.put("sessionId", session.id().value());
    json.put("title", session.title());
    json.put("kind", session.kind().name());
    json.put("state", session.state().name());
    json.put("startedAt", ReadReports.start(session));
    session.endedAt().ifPresent(at -> json.put("endedAt", at));
    session
        .summary()
        .ifPresent(summary -> {
          json.put("came", summary.came());
          json.put("peak", summary.peak());
          json.put("messages", summary.messages());
        });
    return json;
  }

  /**
   * {@code {sessionId, zone, startedAt, until, came, peak, minutes: [most persons in each minute],
   * marks: [{atMs, kind, text}], unanswered: [{atMs, name, text}], hostMessages, fileParts}}.
   */
  static Map<String, Object> of(Report report, ZoneId zone, int fileParts) {
    var json = new LinkedHashMap<>(line(report.session()));
    json.put("zone", zone.getId());
    json.put("startedAt", report.stays().start());
    json.put("until", report.stays().end());
    json.put("came", report.guests().size());
    json.put("peak", report.stays().peak());
    json.put("minutes", Arrays.stream(report.stays().minutes()).boxed().toList());
    json.put("marks", report.marks().stream().map(ReportJson::mark).toList());
    json.put("unanswered", report.unanswered().stream().map(ReportJson::question).toList());
    json.put("hostMessages", report.hostMessages());
    json.put("fileParts", fileParts);
    return json;
  }

  private static Map<String, Object> mark(Mark mark) {
    return Map.of("atMs", mark.atMs(), "kind", mark.kind().name(), "text", mark.text());
  }

  private static Map<String, Object> question(Question question) {
    return Map.of("atMs", question.atMs(), "name", question.name(), "text", question.text());
  }

  /** {@code {name, contact?, came, left, watchedMs, device, referrer, utm, clicks, messages}}. */
  static Map<String, Object> guest(Guest guest, Optional<Visitor> visitor) {
    var json = new LinkedHashMap<String, Object>();
    json.put("name", visitor.map(Visitor::name).orElse(""));
    visitor.flatMap(Visitor::contact).ifPresent(contact -> json.put("contact", contact.text()));
    json.put("came", guest.came());
    json.put("left", guest.left());
    json.put("watchedMs", guest.watchedMs());
    json.put("device", guest.origin().device().name());
    json.put("referrer", guest.origin().referrer());
    json.put("utm", guest.origin().utm());
    json.put("clicks", guest.clicks());
    json.put("messages", guest.messages());
    return json;
  }
}
