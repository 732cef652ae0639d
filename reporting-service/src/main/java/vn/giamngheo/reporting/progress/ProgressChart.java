package vn.giamngheo.reporting.progress;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.value.UnitWords;
import vn.giamngheo.reporting.chart.AskedDays;
import vn.giamngheo.reporting.chart.BarChart;

/** Plan progress as a chart: of each target what is wanted and what was observed, each in its own unit. */
final class ProgressChart {

    private static final Words TITLE =
            new Words("Kết quả so với chỉ tiêu năm %d: %s", "Results against targets in %d: %s");
    private static final Words UNIT = new Words(
            "Mỗi chỉ tiêu một đơn vị tính và một thang riêng; – là chưa có số liệu",
            "Each target in its own unit, on a scale of its own; – where nothing was observed");
    private static final Words WANTED = new Words("Chỉ tiêu", "Target");
    private static final Words OBSERVED = new Words("Kết quả", "Result");
    private static final Words SINCE = new Words("– từ năm %d", "– since %d");
    private static final Words OF_ALL = new Words("– kết quả của toàn địa bàn", "– result of the whole place");
    private static final Words MET = new Words("đạt", "met");
    private static final Words NOT_MET = new Words("chưa đạt", "not met");

    private final Locale locale;

    private ProgressChart(Locale locale) {
        this.locale = locale;
    }

    static BarChart of(PlanProgress report, Locale locale) {
        return new ProgressChart(locale).chart(report);
    }

    private BarChart chart(PlanProgress report) {
        return new BarChart(
                TITLE.in(locale)
                        .formatted(
                                report.parameters().year(),
                                report.parameters().area().name()),
                AskedDays.after(UNIT.in(locale), report.parameters().asOf(), locale),
                locale,
                BarChart.Scale.OF_EACH,
                List.of(WANTED.in(locale), OBSERVED.in(locale)),
                report.plans().stream()
                        .flatMap(plan -> plan.targets().stream().map(target -> bar(plan, target)))
                        .toList());
    }

    private BarChart.Bar bar(PlanProgress.Plan plan, PlanProgress.Line target) {
        return BarChart.Bar.of(label(plan, target), note(target.met()), target.target(), JudgedBy.value(target));
    }

    private String label(PlanProgress.Plan plan, PlanProgress.Line target) {
        return Stream.of(
                        target.key() + ".",
                        name(target),
                        plan.place() == null ? null : "(" + plan.place().name() + ")",
                        target.population(),
                        "(" + UnitWords.in(locale, target.unit()) + ")",
                        since(target),
                        ofWhom(target))
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
    }

    private String since(PlanProgress.Line target) {
        return target.cumulated() == null
                ? null
                : SINCE.in(locale).formatted(target.cumulated().from().getYear());
    }

    private String ofWhom(PlanProgress.Line target) {
        var instead = target.population() != null
                && target.actual() != null
                && target.actual().population() == null;
        return instead ? OF_ALL.in(locale) : null;
    }

    private String name(PlanProgress.Line target) {
        var name = target.name();
        if (name == null) {
            return target.indicator();
        }
        return locale.equals(Locale.ENGLISH) && name.en() != null ? name.en() : name.vi();
    }

    private String note(Boolean met) {
        if (met == null) {
            return "";
        }
        return met ? MET.in(locale) : NOT_MET.in(locale);
    }
}
