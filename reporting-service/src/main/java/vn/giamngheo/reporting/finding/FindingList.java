package vn.giamngheo.reporting.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.events.Label;
import vn.giamngheo.platform.finding.FindingWords;
import vn.giamngheo.reporting.figure.ReportArea;

/**
 * A page of findings of a place and all below it.
 *
 * @param partial true when places are left out that the caller may not read; else null, and left out
 */
record FindingList(
        String report,
        Parameters parameters,
        List<Item> findings,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean partial) {

    /**
     * @param tree the day whose places and parents apply
     * @param code null for all
     * @param severity null for all
     * @param open null for all
     */
    record Parameters(ReportArea area, int year, LocalDate tree, String code, String severity, Boolean open) {}

    /**
     * @param areaId the place that it is about
     * @param detail words that a clerk understands
     * @param arithmetic absent where nothing is counted
     * @param touches what it is about
     * @param resolvedAt absent while it stands
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            UUID id,
            String code,
            String severity,
            boolean open,
            UUID areaId,
            LocalDate periodFrom,
            LocalDate periodTo,
            Label title,
            Label detail,
            Arithmetic arithmetic,
            List<FindingState.Touched> touches,
            String raisedBy,
            Instant raisedAt,
            Instant resolvedAt) {

        static Item of(FindingState finding) {
            return new Item(
                    finding.id(),
                    finding.code(),
                    finding.severity(),
                    !finding.resolved(),
                    finding.areaId(),
                    finding.periodFrom(),
                    finding.periodTo(),
                    FindingWords.title(finding),
                    FindingWords.detail(finding),
                    Arithmetic.of(finding.arithmetic()),
                    finding.touches(),
                    finding.raisedBy(),
                    finding.raisedAt(),
                    finding.resolvedAt());
        }
    }

    FindingList with(List<Item> page) {
        return new FindingList(report, parameters, page, partial);
    }

    /** @param relation how the terms stand to each other, by their labels */
    record Arithmetic(List<Term> terms, String relation) {

        static Arithmetic of(FindingState.Arithmetic arithmetic) {
            return arithmetic == null
                    ? null
                    : new Arithmetic(arithmetic.terms().stream().map(Term::of).toList(), arithmetic.relation());
        }
    }

    /** @param value a decimal number as text */
    record Term(String label, Label name, String value, String unit) {

        static Term of(FindingState.Term term) {
            return new Term(term.label(), FindingWords.term(term.label()), term.value(), term.unit());
        }
    }
}
