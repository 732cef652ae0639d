package vn.giamngheo.reporting.execution;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.platform.value.Money;

/**
 * A posting that a figure of a report sums.
 *
 * @param document the paper that it stands in
 * @param kind of the paper
 * @param actNumber of the act that the paper records; left out where none is known
 * @param from null, and left out, where money enters the ledger
 * @param to null, and left out, where it is paid out or leaves the year
 * @param counts what it adds to the figure; below zero for what it takes away
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CountedPosting(
        UUID posting,
        UUID document,
        String kind,
        LocalDate date,
        String actNumber,
        String issuedOn,
        UUID reverses,
        String programme,
        String line,
        String source,
        String nature,
        int originYear,
        Holder from,
        Holder to,
        Money counts) {

    public record Holder(String kind, UUID id, String code, String name) {}
}
