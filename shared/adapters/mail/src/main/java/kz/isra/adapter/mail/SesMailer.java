package kz.isra.adapter.mail;

import kz.isra.domain.mail.Mail;
import kz.isra.domain.mail.Mailer;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.Body;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;

/**
 * Sends by the SES API, version 2. The mail's key goes along as the header {@value #KEY}, by which
 * a mail program or a test can tell a repeat.
 */
public final class SesMailer implements Mailer {
  static final String KEY = "X-Isra-Key";
  private final SesV2Client ses;
  private final String from;

  /**
   * @param from an address that SES has verified, with or without a name before it
   */
  public SesMailer(SesV2Client ses, String from) {
    this.ses = ses;
    this.from = from;
  }

  @Override
  public void send(Mail mail) {
    ses.sendEmail(request(mail));
  }

  private SendEmailRequest request(Mail mail) {
    Body.Builder body = Body.builder().text(utf8(mail.text()));
    mail.html().ifPresent(html -> body.html(utf8(html)));
    return SendEmailRequest.builder()
        .fromEmailAddress(from)
        .destination(to -> to.toAddresses(mail.to()))
        .content(content ->
            content.simple(simple ->
                simple
                    .subject(utf8(mail.subject()))
                    .body(body.build())
                    .headers(MessageHeader.builder().name(KEY).value(mail.key()).build())))
        .build();
  }

  private static Content utf8(String text) {
    return Content.builder().data(text).charset("UTF-8").build();
  }
}
