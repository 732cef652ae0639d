package vn.giamngheo.budget.ledger;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import vn.giamngheo.platform.vocabulary.Nature;

/**
 * What a đồng is for, and where and when it comes from; it stays so all the way down.
 *
 * @param originYear the budget year that it was first given in
 * @param spendingYear the budget year in which it is used
 */
@Embeddable
public record Purpose(
        String lineCode,
        @Enumerated(EnumType.STRING) Source source,
        @Enumerated(EnumType.STRING) Nature nature,
        int originYear,
        int spendingYear) {

    /** The same money, for another line. */
    Purpose of(String line) {
        return new Purpose(line, source, nature, originYear, spendingYear);
    }

    /** The same money, used in another year. */
    public Purpose in(int year) {
        return new Purpose(lineCode, source, nature, originYear, year);
    }
}
