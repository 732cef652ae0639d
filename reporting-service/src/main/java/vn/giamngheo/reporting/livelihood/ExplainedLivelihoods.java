package vn.giamngheo.reporting.livelihood;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.restatement.Holding;

/**
 * The projects that the figures of the report sum. Amounts are in đồng.
 *
 * @param total the figures themselves, of all projects on all pages
 * @param partial true when places are left out that the caller may not read; else null, and left out
 */
record ExplainedLivelihoods(
        LivelihoodReport.Parameters parameters,
        LivelihoodReport.Figures total,
        List<Item> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean partial) {

    ExplainedLivelihoods with(List<Item> page) {
        return new ExplainedLivelihoods(parameters, total, page, partial);
    }

    /**
     * @param place the commune, as it is called on the day of the tree
     * @param standsAt where a place stands that is not on the tree; else null, and left out
     * @param approvedOn null, and left out, before it is approved; the others alike
     * @param figures what the project adds to those of the report
     * @param requests whose answers {@code reserved} is made of
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            UUID project,
            String title,
            ReportArea place,
            Holding.StandsAt standsAt,
            String programme,
            String line,
            String kind,
            String state,
            LocalDate proposedOn,
            LocalDate approvedOn,
            LocalDate contractedOn,
            LocalDate closedOn,
            LivelihoodReport.Figures figures,
            List<Request> requests) {

        Item with(ReportArea named, Holding.StandsAt where, List<Request> asked) {
            return new Item(
                    project,
                    title,
                    named,
                    where,
                    programme,
                    line,
                    kind,
                    state,
                    proposedOn,
                    approvedOn,
                    contractedOn,
                    closedOn,
                    figures,
                    asked);
        }
    }

    /**
     * A request for money.
     *
     * @param outcome of the ledger's decision; null, and left out, while there is none
     * @param document the paper by which the ledger reserved it; null, and left out, likewise
     * @param released null, and left out, while nothing was
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Request(UUID id, LocalDate date, Money amount, String outcome, UUID document, Money released) {}
}
