package vn.giamngheo.indicators.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.indicators.classification.PovertyClass;
import vn.giamngheo.indicators.classification.Settlement;

/**
 * A household in a review, with what was found last. It names nobody.
 *
 * @param requestedOn when the household asked; null when it was on the list anyway
 * @param surveyId the survey that stands; null until there is one, and its figures with it
 * @param decidedClass null until it is decided
 * @param refusal why it was not taken up; null unless it was refused
 */
public record Case(
        UUID id,
        UUID householdId,
        String householdCode,
        UUID villageId,
        Step step,
        LocalDate requestedOn,
        UUID surveyId,
        LocalDate surveyedOn,
        Settlement settlement,
        Long monthlyIncome,
        Integer b1Score,
        List<String> lacking,
        Integer b2Score,
        PovertyClass foundClass,
        PovertyClass decidedClass,
        String refusal) {}
