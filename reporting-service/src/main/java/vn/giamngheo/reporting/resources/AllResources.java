package vn.giamngheo.reporting.resources;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.reporting.figure.Measure;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.restatement.HeldAbove;

/**
 * What there is for a place and all below it in a year, up to a day. All amounts are in đồng. No figure adds the ledger to
 * what stands beside it.
 *
 * @param heldAbove places of which only a part lies in the asked one, and whose money and records are not in it; null, and left
 *     out, on the original basis
 * @param partial true when places are left out of which the caller may not read what they recorded; else null, and left out
 */
record AllResources(
        String report,
        Parameters parameters,
        List<Measure.Definition> definitions,
        Ledger ledger,
        List<PolicyCredit> policyCredit,
        List<Integrated> integrated,
        List<Mobilised> mobilised,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<HeldAbove> heldAbove,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean partial) {

    /**
     * @param on the last day whose acts and records count
     * @param tree the day whose places and parents apply
     * @param programme null for all; policy credit has none
     */
    record Parameters(ReportArea area, int year, LocalDate on, LocalDate tree, String programme, Basis basis) {}

    /** @param sources in the order central, province, district, commune; those that have any */
    record Ledger(List<Source> sources, Money allocated, Money disbursed) {

        static Ledger of(List<Source> sources) {
            return new Ledger(
                    sources,
                    Money.sum(sources.stream().map(Source::allocated).toList()),
                    Money.sum(sources.stream().map(Source::disbursed).toList()));
        }
    }

    record Source(String source, Money allocated, Money disbursed) {}

    record PolicyCredit(
            String creditProgramme, Money lent, Money recovered, Money outstanding, Money overdue, long borrowers) {}

    /** @param source {@code central} or {@code local} */
    record Integrated(String origin, String source, Money allocated, Money disbursed) {}

    /** @param labourDays null but for labour */
    record Mobilised(String form, long gifts, Money amount, Long labourDays) {}
}
