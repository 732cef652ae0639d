package vn.giamngheo.budget.opening;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.giamngheo.budget.ledger.Holder;
import vn.giamngheo.budget.ledger.LineAmount;
import vn.giamngheo.budget.ledger.Posting;
import vn.giamngheo.budget.ledger.Purpose;
import vn.giamngheo.budget.ledger.Source;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.vocabulary.Nature;

/**
 * What a holder had for one purpose. All in đồng; absent is nothing.
 *
 * @param originYear the budget year that the money was first given in; the document's year when absent
 * @param received above zero
 * @param passedOn of that, given to others, who state it as received
 * @param paid of that, for what was delivered
 * @param advanced of that, paid before the delivery and not cleared yet
 */
record OpeningPart(
        @NotBlank String line,
        @NotNull Source source,
        @NotNull Nature nature,
        @Min(2000) @Max(2100) Integer originYear,
        @NotNull Money received,
        Money passedOn,
        Money paid,
        Money advanced) {

    Purpose purpose(int year) {
        return new Purpose(line, source, nature, originYear == null ? year : originYear, year);
    }

    LineAmount lineAmount() {
        return new LineAmount(line, source, nature, originYear, received);
    }

    Money used() {
        return Money.sum(
                Stream.of(passedOn, paid, advanced).filter(Objects::nonNull).toList());
    }

    List<Posting> postings(Holder holder, int year) {
        var purpose = purpose(year);
        return Stream.of(
                        Posting.giving(null, holder, purpose, received),
                        passedOn == null ? null : Posting.giving(holder, null, purpose, passedOn),
                        paid == null ? null : Posting.paying(holder, purpose, paid),
                        advanced == null ? null : Posting.advancing(holder, purpose, advanced))
                .filter(posting -> posting != null && posting.amount().isAboveZero())
                .toList();
    }
}
