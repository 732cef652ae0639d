package vn.giamngheo.indicators.escape;

import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.indicators.classification.PovertyClass;

/**
 * What was registered. It says nothing of people: answers are kept under their keys.
 *
 * @param villageId where it is counted
 * @param povertyClass that the household means to leave
 */
record RegisteredEscape(
        UUID id,
        UUID household,
        UUID villageId,
        String standard,
        int year,
        LocalDate registeredOn,
        PovertyClass povertyClass) {}
