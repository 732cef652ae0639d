package vn.giamngheo.reporting.chart;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Figures as the reader's language writes them: {@code 5.629,5} or {@code 5,629.5}. */
public final class ChartNumbers {

    private static final String NOTHING = "–";

    private final DecimalFormat format;

    public ChartNumbers(Locale locale) {
        var symbols = DecimalFormatSymbols.getInstance(
                locale.getLanguage().equals("vi") ? Locale.forLanguageTag("vi-VN") : locale);
        format = new DecimalFormat("#,##0.##", symbols);
    }

    public String text(BigDecimal value) {
        return value == null ? NOTHING : format.format(value);
    }

    /** @return empty where there is none */
    public String percent(BigDecimal percent) {
        return percent == null ? "" : text(percent) + " %";
    }
}
