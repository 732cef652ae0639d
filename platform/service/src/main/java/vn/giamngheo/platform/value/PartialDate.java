package vn.giamngheo.platform.value;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The date of a document as the document gives it: a day, a month or only a year. Real plans are dated "tháng 3 năm
 * 2023" with the day left open.
 *
 * @param text {@code 2023-03-16}, {@code 2023-03} or {@code 2023}
 */
@Schema(type = SchemaType.STRING, examples = "2023-03")
public record PartialDate(@JsonValue String text) {

    public PartialDate {
        lastDay(text);
    }

    /** Whether more than the year is given. */
    public boolean namesMonth() {
        return text.length() > 4;
    }

    /** The first day that the date can mean. */
    public LocalDate firstDay() {
        return LocalDate.parse(text + "0000-01-01".substring(text.length()));
    }

    /** The last day that the date can mean. */
    public LocalDate lastDay() {
        return lastDay(text);
    }

    private static LocalDate lastDay(String text) {
        return switch (text.length()) {
            case 4 -> Year.parse(text).atMonth(12).atEndOfMonth();
            case 7 -> YearMonth.parse(text).atEndOfMonth();
            case 10 -> LocalDate.parse(text);
            default -> throw new DateTimeException("not a date: " + text);
        };
    }
}
