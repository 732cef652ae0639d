package vn.giamngheo.reporting.counterpart;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.Label;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.reporting.figure.Measure;
import vn.giamngheo.reporting.figure.Ratio;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.restatement.HeldAbove;
import vn.giamngheo.reporting.restatement.Holding;

/**
 * The local share that acts require of the places in a place, against the one that is there, of a budget year up to a day. All
 * amounts are in đồng. Rows do not add: a place has its own rule and those above it count its money, too.
 *
 * @param notMet how many rows miss more than their tolerance
 * @param heldAbove places of which only a part lies in the asked one; null, and left out, on the original basis
 * @param partial true when places are left out of which the caller may not read what they recorded; else null, and left out
 */
record CounterpartReport(
        String report,
        Parameters parameters,
        List<Measure.Definition> definitions,
        List<Row> rules,
        int notMet,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<HeldAbove> heldAbove,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean partial) {

    /**
     * @param on the last day whose acts count
     * @param tree the day whose places and parents apply
     * @param programme null for all programmes
     */
    record Parameters(ReportArea area, int year, LocalDate on, LocalDate tree, String programme, Basis basis) {}

    /**
     * A rule that counts for the year.
     *
     * @param place as it is called on the day of the tree; of one that is not on it, as it last was
     * @param standsAt where a place stands that is not on the tree; else null, and left out
     * @param line null: of the programme as a whole
     * @param name of the line, or of the programme as a whole; null, and left out, while nobody has told of it
     * @param act number of the act; null where it has none
     */
    record Row(
            UUID id,
            ReportArea place,
            @JsonInclude(JsonInclude.Include.NON_NULL) Holding.StandsAt standsAt,
            String programme,
            String line,
            @JsonInclude(JsonInclude.Include.NON_NULL) Label name,
            String act,
            String base,
            BigDecimal percent,
            LocalDate validFrom,
            LocalDate validTo,
            Figures figures) {}

    /**
     * @param central received by the place and all below it and not passed on, of the year's own money
     * @param local the same of local money
     * @param required of the base, a part of a đồng in full
     * @param tolerance what may be missing for rounding
     * @param missing what the local money is less than required; never below zero
     * @param met whether no more is missing than the tolerance
     * @param share the local money of the base
     */
    record Figures(
            Money central, Money local, Money required, Money tolerance, Money missing, boolean met, Ratio share) {

        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        /** @param base {@code central} or {@code total} */
        static Figures of(Money central, Money local, String base, BigDecimal percent, Money tolerance) {
            var whole = base.equals("central") ? central : central.plus(local);
            var required = Money.of(percent.multiply(BigDecimal.valueOf(whole.dong()))
                    .divide(HUNDRED, 0, RoundingMode.CEILING)
                    .longValueExact());
            var gap = required.minus(local);
            var missing = gap.isAboveZero() ? gap : Money.ZERO;
            return new Figures(
                    central,
                    local,
                    required,
                    tolerance,
                    missing,
                    missing.compareTo(tolerance) <= 0,
                    Ratio.of(local, whole));
        }
    }
}
