package vn.giamngheo.indicators.published;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.giamngheo.platform.finding.Finding;
import vn.giamngheo.platform.finding.Severity;

/** What does not fit between published totals: of a place's years, of its versions, of a place and those below it. */
final class AcrossChecks {

    private static final String OPENING = "published-opening-differs";
    private static final String SUM = "published-sum-differs";
    private static final String VERSIONS = "published-versions-differ";
    private static final String HOUSEHOLDS = "published-differs-from-households";

    static final List<String> CODES = List.of(OPENING, SUM, VERSIONS, HOUSEHOLDS);

    /** So that a finding stays small; the others of a pair are counted. */
    private static final int SHOWN = 10;

    private static final int CLOSING = 9;

    private AcrossChecks() {}

    /**
     * @param before the same place a year before
     * @param below the places directly below it
     * @param households what reviews of villages below it found
     */
    record Neighbours(Shelf before, List<Shelf> below, HouseholdSums.Sum households) {}

    static List<Finding> of(Shelf shelf, Neighbours neighbours) {
        var found = new ArrayList<Finding>();
        openings(shelf, neighbours.before()).forEach(found::add);
        counted(shelf).forEach(cell -> {
            sum(shelf, cell, neighbours.below()).forEach(found::add);
            households(shelf, cell, neighbours.households()).forEach(found::add);
        });
        versions(shelf).forEach(found::add);
        return found;
    }

    /** Column 1 of a flow against column 9 of the year before. */
    private static Stream<Finding> openings(Shelf shelf, Shelf before) {
        return Stream.of(Form.POOR_FLOW, Form.NEAR_POOR_FLOW)
                .flatMap(form -> Stream.of(RowUnit.HOUSEHOLDS, RowUnit.PERSONS).map(unit -> new RowKey(form, unit)))
                .flatMap(row -> opening(shelf, before, new Cell(row, 1), new Cell(row, CLOSING)));
    }

    private static Stream<Finding> opening(Shelf shelf, Shelf before, Cell opening, Cell closing) {
        var opened = shelf.value(opening);
        var closed = before.value(closing);
        if (opened == null || closed == null || opened.compareTo(closed) == 0) {
            return Stream.empty();
        }
        return Stream.of(TotalFinding.about(counting(shelf, opening), opening)
                .term(opening.label(), opened, opening.unit())
                .term("last_closing", closed, closing.unit())
                .relation(opening.label() + " ≠ last_closing")
                .finding(
                        OPENING,
                        Severity.ERROR,
                        opening.label(),
                        opened.toPlainString(),
                        closed.toPlainString(),
                        counting(before, closing).actNumber()));
    }

    private static PublishedTotal counting(Shelf shelf, Cell cell) {
        return shelf.counting(cell.row()).orElseThrow();
    }

    /** The counts that count. */
    private static Stream<Cell> counted(Shelf shelf) {
        return shelf.rows().stream()
                .sorted(RowKey.IN_ORDER)
                .flatMap(
                        row -> IntStream.rangeClosed(1, row.form().columns()).mapToObj(column -> new Cell(row, column)))
                .filter(cell -> !cell.isPercent() && shelf.value(cell) != null);
    }

    /** The places below against their own: all of them, or already some are more. */
    private static Stream<Finding> sum(Shelf shelf, Cell cell, List<Shelf> below) {
        var parts = below.stream()
                .map(each -> each.value(cell))
                .filter(Objects::nonNull)
                .toList();
        var total = shelf.value(cell);
        var sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (parts.isEmpty() || !differs(total, sum, parts.size() == below.size())) {
            return Stream.empty();
        }
        return Stream.of(TotalFinding.about(counting(shelf, cell), cell)
                .term("total", total, cell.unit())
                .term("sum_below", sum, cell.unit())
                .relation("total ≠ sum_below")
                .finding(
                        SUM,
                        Severity.ERROR,
                        cell.label(),
                        total.toPlainString(),
                        sum.toPlainString(),
                        String.valueOf(parts.size()),
                        String.valueOf(below.size())));
    }

    private static boolean differs(BigDecimal total, BigDecimal sum, boolean complete) {
        return complete ? total.compareTo(sum) != 0 : sum.compareTo(total) > 0;
    }

    private static Stream<Finding> households(Shelf shelf, Cell cell, HouseholdSums.Sum households) {
        var total = shelf.value(cell);
        var counted = households.value(cell);
        if (counted == null || !differs(total, counted, households.villages() == households.reported())) {
            return Stream.empty();
        }
        return Stream.of(TotalFinding.about(counting(shelf, cell), cell)
                .term("total", total, cell.unit())
                .term("reviewed", counted, cell.unit())
                .relation("total ≠ reviewed")
                .finding(
                        HOUSEHOLDS,
                        Severity.WARNING,
                        cell.label(),
                        total.toPlainString(),
                        counted.toPlainString(),
                        String.valueOf(households.reported()),
                        String.valueOf(households.villages())));
    }

    /** Each version against the one before it. */
    private static Stream<Finding> versions(Shelf shelf) {
        var totals = shelf.totals();
        return IntStream.range(1, totals.size()).boxed().flatMap(i -> versions(totals.get(i - 1), totals.get(i)));
    }

    private static Stream<Finding> versions(PublishedTotal before, PublishedTotal after) {
        var others = after.rows().entrySet().stream()
                .filter(row -> before.rows().containsKey(row.getKey()))
                .sorted(Map.Entry.comparingByKey(RowKey.IN_ORDER))
                .flatMap(row -> IntStream.rangeClosed(1, row.getKey().form().columns())
                        .mapToObj(column -> new Cell(row.getKey(), column)))
                .filter(cell -> isOther(before.value(cell), after.value(cell)))
                .toList();
        if (others.isEmpty()) {
            return Stream.empty();
        }
        var told = TotalFinding.about(after, before.id().toString());
        others.stream().limit(SHOWN).forEach(cell -> both(told, before, after, cell));
        return Stream.of(told.relation("before ≠ after")
                .finding(
                        VERSIONS, Severity.INFO, before.actNumber(), after.actNumber(), String.valueOf(others.size())));
    }

    private static boolean isOther(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? one != other : one.compareTo(other) != 0;
    }

    private static void both(TotalFinding told, PublishedTotal before, PublishedTotal after, Cell cell) {
        if (before.value(cell) != null) {
            told.term(cell.label() + ".before", before.value(cell), cell.unit());
        }
        if (after.value(cell) != null) {
            told.term(cell.label() + ".after", after.value(cell), cell.unit());
        }
    }
}
