package vn.giamngheo.reporting.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A chart of horizontal bars: below each label a bar for each series.
 *
 * @param subtitle the unit, and what else must be known to read it
 * @param locale how figures are written
 */
public record BarChart(String title, String subtitle, Locale locale, Scale scale, List<String> series, List<Bar> bars) {

    /** More would not be looked at, and make a file that nobody opens. */
    public static final int MOST_BARS = 200;

    /** What the longest bar stands for. */
    public enum Scale {
        /** The largest figure of all. */
        OF_ALL,
        /** The largest figure of its label: figures of different units. */
        OF_EACH
    }

    /**
     * @param values of each series; null where there is no figure
     * @param note beside the last figure; may be empty
     */
    public record Bar(String label, List<BigDecimal> values, String note) {

        public static Bar of(String label, String note, BigDecimal... values) {
            return new Bar(label, Stream.of(values).toList(), note);
        }

        BigDecimal largest() {
            return values.stream().filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::max);
        }
    }

    BigDecimal largest() {
        return bars.stream().map(Bar::largest).reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    /** The chart as an SVG document, of the first {@link #MOST_BARS} bars; it says so when there are more. */
    public String svg() {
        return new BarDrawing(this).svg();
    }
}
