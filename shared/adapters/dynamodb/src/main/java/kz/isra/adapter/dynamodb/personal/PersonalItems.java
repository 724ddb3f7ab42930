package kz.isra.adapter.dynamodb.personal;

import static kz.isra.adapter.dynamodb.Attributes.of;
import static kz.isra.adapter.dynamodb.Attributes.text;

import java.util.HashMap;
import java.util.Map;
import kz.isra.adapter.dynamodb.Attributes;
import kz.isra.domain.account.Acceptance;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.language.Language;
import kz.isra.domain.personal.Contact;
import kz.isra.domain.personal.Organizer;
import kz.isra.domain.personal.Visitor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The items of the Personal table. */
public final class PersonalItems {
  public static final String PK = "pk"; // S, partition key: org id or session id
  public static final String SK = "sk"; // S, sort key: organizer, or an attendee's id
  public static final String EXPIRES_AT = "expiresAt"; // N, s, TTL; only of an unconfirmed account
  static final String NAME = "name"; // S, of an attendee
  static final String AT = "at"; // N, ms
  static final String CONTACT = "contact"; // S, of an attendee; absent where none was given
  static final String CONSENTED_AT = "consentedAt"; // N, ms, beside the contact
  private static final String KIND = "kind"; // S
  private static final String LEGAL_NAME = "legalName"; // S
  private static final String LEGAL_ADDRESS = "legalAddress"; // S
  private static final String NUMBER = "identityNumber"; // S, 12 digits
  private static final String EMAIL = "email"; // S
  private static final String LOGIN = "login"; // S
  private static final String LANGUAGE = "language"; // S
  private static final String ACCEPTED_FROM = "acceptedFrom"; // S, ip of the first acceptance
  private static final String ACCEPTED_WITH = "acceptedWith"; // S, its user agent

  private PersonalItems() {}

  public static Map<String, AttributeValue> organizerKey(OrgId org) {
    return Map.of(PK, of(org.value()), SK, of("organizer"));
  }

  static Map<String, AttributeValue> attendeeKey(SessionId session, AttendeeId attendee) {
    return Map.of(PK, of(session.value()), SK, of(attendee.value()));
  }

  /** An organizer with what is personal of the acceptance that made the account. */
  public static Map<String, AttributeValue> organizer(
      OrgId org, Organizer organizer, Acceptance acceptance) {
    var item = new HashMap<>(organizerKey(org));
    item.put(KIND, of(organizer.kind().name()));
    item.put(LEGAL_NAME, of(organizer.legalName()));
    item.put(LEGAL_ADDRESS, of(organizer.legalAddress()));
    item.put(NUMBER, of(organizer.identityNumber()));
    item.put(EMAIL, of(organizer.email()));
    item.put(LOGIN, of(organizer.login()));
    item.put(LANGUAGE, of(organizer.language().code()));
    item.put(ACCEPTED_FROM, of(acceptance.ip()));
    item.put(ACCEPTED_WITH, of(acceptance.userAgent()));
    return item;
  }

  static Visitor visitor(Map<String, AttributeValue> item) {
    return new Visitor(
        text(item, NAME),
        Attributes.optionalText(item, CONTACT)
            .map(contact -> new Contact(contact, Attributes.instant(item, CONSENTED_AT))));
  }

  static Organizer organizer(Map<String, AttributeValue> item) {
    return new Organizer(
        Organizer.Kind.valueOf(text(item, KIND)),
        text(item, LEGAL_NAME),
        text(item, LEGAL_ADDRESS),
        text(item, NUMBER),
        text(item, EMAIL),
        text(item, LOGIN),
        Language.of(text(item, LANGUAGE)).orElse(Language.RU));
  }
}
