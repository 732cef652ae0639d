package vn.giamngheo.reporting.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.reporting.comparison.AskedComparison.Asked;
import vn.giamngheo.reporting.figure.ReportArea;

/** Puts a figure of several places and years side by side, each as its own report has it. */
@ApplicationScoped
class ReportingComparison {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    ComparisonReport report(Asked asked) {
        var years = years(asked);
        return new ComparisonReport(
                "comparison",
                new ComparisonReport.Parameters(
                        ReportArea.of(asked.area()),
                        asked.since(),
                        asked.year(),
                        asked.tree(),
                        asked.compared().figure(),
                        asked.compared().parameters(),
                        asked.codes()),
                asked.compared().name(),
                asked.compared().unit(),
                asked.compared().changeUnit(),
                ofPlace(asked.area(), years, asked.compared()),
                asked.places().stream()
                        .map(place -> ofPlace(place, years, asked.compared()))
                        .toList(),
                years.values().stream().anyMatch(Value.OfYear::partial) ? true : null);
    }

    private static SortedMap<Integer, Value.OfYear> years(Asked asked) {
        var places =
                Stream.concat(Stream.of(asked.area()), asked.places().stream()).toList();
        var years = new TreeMap<Integer, Value.OfYear>();
        for (var year = asked.since(); year <= asked.year(); year++) {
            years.put(year, asked.compared().reading().of(places, year));
        }
        return years;
    }

    private static ComparisonReport.OfPlace ofPlace(
            Place place, SortedMap<Integer, Value.OfYear> years, Compared compared) {
        List<ComparisonReport.OfYear> row = new ArrayList<>();
        var before = Value.MISSING;
        for (var year : years.entrySet()) {
            var now = year.getValue().at(place.id());
            row.add(ofYear(year.getKey(), before, now, compared));
            before = now;
        }
        return new ComparisonReport.OfPlace(ReportArea.of(place), List.copyOf(row));
    }

    private static ComparisonReport.OfYear ofYear(int year, Value before, Value now, Compared compared) {
        var change = now.amount() == null || before.amount() == null
                ? null
                : now.amount().subtract(before.amount());
        return new ComparisonReport.OfYear(
                year,
                now.amount(),
                now.numerator(),
                now.denominator(),
                change,
                compared.isRate() ? null : percent(change, before.amount()),
                now.basis(),
                now.state(),
                now.villages(),
                now.reported());
    }

    /** @return null where there is no change to tell, or nothing above zero to take it of */
    private static BigDecimal percent(BigDecimal change, BigDecimal before) {
        return change == null || before.signum() <= 0
                ? null
                : change.multiply(HUNDRED).divide(before, 2, RoundingMode.HALF_UP);
    }
}
