package vn.giamngheo.reporting.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.reporting.comparison.AskedComparison.Asked;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.restatement.Holdings;
import vn.giamngheo.reporting.restatement.Named;
import vn.giamngheo.reporting.restatement.OffTree;
import vn.giamngheo.reporting.restatement.WhyNoChange;

/** Puts a figure of several places and years side by side, each as its own report has it. */
@ApplicationScoped
class ReportingComparison {

    private static final int MOST_BELOW = 1_000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Inject
    Holdings holdings;

    @Inject
    Places places;

    @Inject
    NamesOfCodes names;

    @Inject
    Jdbi jdbi;

    /**
     * From one state of the database, and over one connection, which what is called from here uses, too.
     *
     * @throws ProblemException 422 where too many places lie directly below the asked one
     */
    ComparisonReport report(Asked asked) {
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            handle.execute("set transaction read only");
            handle.execute("set local plan_cache_mode = force_custom_plan");
            return report(asked, asked.listed() == null ? below(asked) : asked.listed(), handle);
        });
    }

    private List<Place> below(Asked asked) {
        var below = places.children(asked.area().id(), asked.tree(), null, Integer.MAX_VALUE);
        if (below.size() > MOST_BELOW) {
            throw new ProblemException(
                    ComparisonProblem.TOO_MANY_PLACES,
                    Where.parameter("places"),
                    asked.area().code(),
                    below.size(),
                    MOST_BELOW);
        }
        return below;
    }

    private ComparisonReport report(Asked asked, List<Place> compared, Handle handle) {
        var years = years(asked, compared, handle);
        var named = Named.of(
                years.values().stream()
                        .flatMap(year -> year.known().values().stream())
                        .flatMap(value -> value.counted().speaksOf().offTree().stream())
                        .collect(Collectors.toSet()),
                List.of(),
                asked.tree(),
                handle);
        var rows = new Rows(asked.compared(), years, named);
        return new ComparisonReport(
                "comparison",
                new ComparisonReport.Parameters(
                        ReportArea.of(asked.area()),
                        asked.since(),
                        asked.year(),
                        asked.tree(),
                        asked.compared().figure(),
                        asked.compared().parameters(),
                        names.of(asked.compared().parameters()),
                        asked.codes()),
                asked.compared().name(),
                asked.compared().unit(),
                asked.compared().changeUnit(),
                rows.of(asked.area()),
                compared.stream().map(rows::of).toList(),
                years.values().stream().anyMatch(Value.OfYear::partial) ? true : null);
    }

    private SortedMap<Integer, Value.OfYear> years(Asked asked, List<Place> compared, Handle handle) {
        var sideBySide = holdings.sideBySide(
                asked.area().id(), compared.stream().map(Place::id).toList(), asked.tree(), handle);
        var years = new TreeMap<Integer, Value.OfYear>();
        for (var year = asked.since(); year <= asked.year(); year++) {
            years.put(year, asked.compared().reading().of(sideBySide, year));
        }
        return years;
    }

    /** Makes the rows of places. @param named the places that are not on the tree */
    private record Rows(Compared compared, SortedMap<Integer, Value.OfYear> years, Named named) {

        ComparisonReport.OfPlace of(Place place) {
            List<ComparisonReport.OfYear> row = new ArrayList<>();
            var before = Value.MISSING;
            for (var year : years.entrySet()) {
                var now = year.getValue().at(place.id());
                row.add(ofYear(year.getKey(), before, now));
                before = now;
            }
            return new ComparisonReport.OfPlace(ReportArea.of(place), List.copyOf(row));
        }

        private ComparisonReport.OfYear ofYear(int year, Value before, Value now) {
            var noChange = now.noChangeSince(before);
            var change = noChange == null ? now.since(before) : null;
            var counted = now.counted();
            return new ComparisonReport.OfYear(
                    year,
                    now.amount(),
                    now.numerator(),
                    now.denominator(),
                    change,
                    compared.isRate() ? null : percent(change, before.amount()),
                    counted.state() == null ? null : counted.how().word(),
                    counted.state(),
                    counted.villages(),
                    counted.reported(),
                    counted.how(),
                    counted.places(),
                    counted.published(),
                    OffTree.of(counted.speaksOf().offTree(), named),
                    WhyNoChange.of(noChange));
        }
    }

    /** @return null where there is no change to tell, or nothing above zero to take it of */
    private static BigDecimal percent(BigDecimal change, BigDecimal before) {
        return change == null || before.signum() <= 0
                ? null
                : change.multiply(HUNDRED).divide(before, 2, RoundingMode.HALF_UP);
    }
}
