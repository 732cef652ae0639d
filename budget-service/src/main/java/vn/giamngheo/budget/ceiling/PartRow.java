package vn.giamngheo.budget.ceiling;

import java.util.UUID;
import vn.giamngheo.budget.ledger.Source;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.vocabulary.Nature;

/** What a ceiling says of one line, in đồng. */
public record PartRow(UUID ceilingId, String lineCode, String source, String nature, long amount, boolean inForce) {

    CeilingView.PartView view() {
        return new CeilingView.PartView(
                lineCode, Source.valueOf(source), Nature.valueOf(nature), Money.of(amount), inForce);
    }
}
