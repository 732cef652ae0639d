package vn.giamngheo.indicators.review;

import java.time.LocalDate;
import java.util.UUID;

/**
 * That somebody objected to what was posted of a household, without who and why.
 *
 * @param recheckedOn null until a re-check has answered, {@code upheld} with it
 */
public record Objection(UUID caseId, LocalDate raisedOn, LocalDate recheckedOn, Boolean upheld) {}
