package vn.giamngheo.indicators.review;

import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.indicators.classification.PovertyClass;

/**
 * What a certificate says, without whom it is about.
 *
 * @param inForce whether the household still has the class today
 */
record CertificateView(
        String code,
        UUID householdId,
        String standard,
        UUID roundId,
        PovertyClass povertyClass,
        LocalDate validFrom,
        boolean inForce) {}
