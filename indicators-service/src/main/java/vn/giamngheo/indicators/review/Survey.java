package vn.giamngheo.indicators.review;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.indicators.classification.PovertyClass;
import vn.giamngheo.indicators.classification.Settlement;

/** A row of {@code review_survey}: what a surveyor found. @param b1Counts JSON; null where income was stated. @param surveyedAt null where only the day is known */
public record Survey(
        UUID id,
        UUID caseId,
        LocalDate surveyedOn,
        Settlement settlement,
        Long monthlyIncome,
        Integer b1Score,
        String b1Counts,
        UUID sheetId,
        List<String> lacking,
        int b2Score,
        PovertyClass foundClass,
        String surveyedBy,
        OffsetDateTime surveyedAt) {

    /** The same with the id and the moment that the surveyor's device gave it. */
    Survey sent(UUID other, OffsetDateTime at) {
        return new Survey(
                other,
                caseId,
                surveyedOn,
                settlement,
                monthlyIncome,
                b1Score,
                b1Counts,
                sheetId,
                lacking,
                b2Score,
                foundClass,
                surveyedBy,
                at);
    }
}
