package vn.giamngheo.reporting.execution;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.reporting.chart.AskedDays;
import vn.giamngheo.reporting.chart.BarChart;
import vn.giamngheo.reporting.chart.ChartNumbers;

/** Budget execution as a chart: of each line what is allocated and what of it is disbursed. */
final class ExecutionChart {

    private static final Words TITLE = new Words("Thực hiện vốn năm %d: %s", "Budget execution in %d: %s");
    private static final Words UNIT = new Words(
            "Triệu đồng; trong ngoặc: tỷ lệ giải ngân", "Million đồng; in brackets: the rate of disbursement");
    private static final Words ALLOCATED = new Words("Vốn được sử dụng", "Allocated");
    private static final Words DISBURSED = new Words("Đã giải ngân", "Disbursed");
    private static final Words TOTAL = new Words("Tổng số", "Total");

    private final Locale locale;

    private ExecutionChart(Locale locale) {
        this.locale = locale;
    }

    static BarChart of(BudgetExecution report, Locale locale) {
        return new ExecutionChart(locale).chart(report);
    }

    private BarChart chart(BudgetExecution report) {
        return new BarChart(
                TITLE.in(locale)
                        .formatted(
                                report.parameters().year(),
                                report.parameters().area().name()),
                AskedDays.after(UNIT.in(locale), report.parameters().asOf(), locale),
                locale,
                BarChart.Scale.OF_ALL,
                List.of(ALLOCATED.in(locale), DISBURSED.in(locale)),
                Stream.concat(
                                Stream.of(bar(TOTAL.in(locale), report.total().total())),
                                report.lines().stream().map(line -> bar(label(line), line.total())))
                        .toList());
    }

    private String label(BudgetExecution.Line line) {
        var name = line.name();
        if (name == null) {
            return line.line();
        }
        var english = locale.equals(Locale.ENGLISH) && name.en() != null;
        return line.line() + " " + (english ? name.en() : name.vi());
    }

    private BarChart.Bar bar(String label, Execution execution) {
        return BarChart.Bar.of(
                label,
                new ChartNumbers(locale).percent(execution.rate().percent()),
                millions(execution.allocated()),
                millions(execution.disbursed()));
    }

    private static BigDecimal millions(Money money) {
        return BigDecimal.valueOf(money.dong(), 6);
    }
}
