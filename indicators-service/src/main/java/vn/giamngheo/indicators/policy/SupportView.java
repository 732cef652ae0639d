package vn.giamngheo.indicators.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A support as it was recorded. @param entitled by the class of the household on the first day of the period */
record SupportView(
        UUID id,
        String policy,
        UUID household,
        UUID member,
        LocalDate from,
        LocalDate to,
        boolean entitled,
        boolean received,
        Reason reason,
        List<SupportRequest.MoneyPart> money,
        HouseWork work,
        Instant recordedAt,
        Instant withdrawnAt) {}
