package vn.giamngheo.reporting.execution;

import java.util.UUID;

/** What crossed the border of one place with its agencies or was paid by them, of one source, in đồng. */
public record PlaceMoney(UUID placeId, String source, long received, long passedOn, long carriedOver, long disbursed) {

    MoneyRow row() {
        return new MoneyRow(null, null, source, received, passedOn, carriedOver, disbursed);
    }
}
