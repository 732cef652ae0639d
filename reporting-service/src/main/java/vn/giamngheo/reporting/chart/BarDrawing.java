package vn.giamngheo.reporting.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import vn.giamngheo.platform.http.Words;

/** Draws a chart of bars from top to bottom. Lengths are in pixels of a page that scales to any width. */
final class BarDrawing {

    private static final int WIDTH = 960;
    private static final int LABELS = 340;
    private static final int LONGEST = 420;
    private static final int MARGIN = 16;
    private static final int LINE = 18;
    private static final int BAR = 14;
    private static final int STEP = 18;
    private static final int GAP = 14;

    /** As many as find room in a wide font. */
    private static final int LABEL_LETTERS = 36;

    private static final int TITLE_LETTERS = 80;
    private static final int SUBTITLE_LETTERS = 105;

    /** Told apart by whoever does not see colours: one is dark, the next light. */
    private static final List<String> COLOURS = List.of(
            "#1f4e79", "#f28e2b", "#76b7b2", "#7b3f61", "#c9b037", "#3d6b35", "#d98ca5", "#4a4a4a", "#9ecae1",
            "#8c564b");

    private static final Words CUT = new Words("Chỉ vẽ %d dòng đầu trong %d dòng", "The first %d of %d lines");

    private final BarChart chart;
    private final Svg svg = new Svg();
    private final ChartNumbers numbers;
    private int y = MARGIN;

    BarDrawing(BarChart chart) {
        this.chart = chart;
        this.numbers = new ChartNumbers(chart.locale());
    }

    String svg() {
        title();
        legend();
        chart.bars().stream().limit(BarChart.MOST_BARS).forEach(this::bar);
        return svg.document(WIDTH, y + MARGIN, chart.locale().getLanguage(), chart.title(), chart.subtitle());
    }

    private void title() {
        for (var line : Wrapping.of(chart.title(), TITLE_LETTERS)) {
            y += LINE + 2;
            svg.text(MARGIN, y, "title", line);
        }
        for (var line : Wrapping.of(chart.subtitle(), SUBTITLE_LETTERS)) {
            y += LINE;
            svg.text(MARGIN, y, "quiet", line);
        }
        if (chart.bars().size() > BarChart.MOST_BARS) {
            y += LINE;
            svg.text(
                    MARGIN,
                    y,
                    "quiet",
                    CUT.in(chart.locale())
                            .formatted(BarChart.MOST_BARS, chart.bars().size()));
        }
    }

    private void legend() {
        for (var series = 0; series < chart.series().size(); series++) {
            y += LINE;
            svg.bar(LABELS, y - BAR + 2, BAR, BAR, colour(series));
            svg.text(LABELS + BAR + 8, y, "", chart.series().get(series));
        }
        y += GAP;
    }

    private void bar(BarChart.Bar bar) {
        var lines = Wrapping.of(bar.label(), LABEL_LETTERS);
        for (var line = 0; line < lines.size(); line++) {
            svg.text(MARGIN, y + LINE * (line + 1) - 4, "", lines.get(line));
        }
        var whole = chart.scale() == BarChart.Scale.OF_ALL ? chart.largest() : bar.largest();
        for (var series = 0; series < bar.values().size(); series++) {
            value(bar, series, whole, y + STEP * series);
        }
        y += Math.max(lines.size() * LINE, bar.values().size() * STEP) + GAP;
    }

    private void value(BarChart.Bar bar, int series, BigDecimal whole, int top) {
        var value = bar.values().get(series);
        var length = length(value, whole);
        svg.bar(LABELS, top, length, BAR, colour(series));
        var last = series == bar.values().size() - 1;
        var text = numbers.text(value) + (last && !bar.note().isEmpty() ? "  (" + bar.note() + ")" : "");
        svg.text(LABELS + length + 6, top + BAR - 2, "", text);
    }

    /** What is below zero has no length; its figure says so. */
    private static int length(BigDecimal value, BigDecimal whole) {
        return value == null || value.signum() <= 0
                ? 0
                : value.multiply(BigDecimal.valueOf(LONGEST))
                        .divide(whole, 0, RoundingMode.HALF_UP)
                        .intValueExact();
    }

    private static String colour(int series) {
        return COLOURS.get(series % COLOURS.size());
    }
}
