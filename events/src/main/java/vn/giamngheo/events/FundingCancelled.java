package vn.giamngheo.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A fact: a funding request is taken back, whatever was or will be answered. Type {@code funding-cancellation.v1}.
 *
 * @param id of the request
 */
public record FundingCancelled(UUID id, LocalDate date) implements EventData.Fact {

    public static final String TYPE = "funding-cancellation.v1";
}
