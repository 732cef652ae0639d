package vn.giamngheo.budget.ledger;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import vn.giamngheo.events.PostingsRecorded;

/**
 * Who holds money.
 *
 * @param kind {@code area} or {@code agency}
 */
@Embeddable
public record Holder(String kind, UUID id) {

    static final String AREA = "area";
    static final String AGENCY = "agency";

    PostingsRecorded.Holder state() {
        return new PostingsRecorded.Holder(kind, id);
    }
}
