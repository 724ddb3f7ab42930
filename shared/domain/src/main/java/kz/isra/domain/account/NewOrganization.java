package kz.isra.domain.account;

import kz.isra.domain.personal.Organizer;

/** All that one registration writes in one transaction. */
public record NewOrganization(
    Organization organization,
    Organizer personal,
    Acceptance acceptance,
    MailToken confirmation,
    NewLogin login) {}
