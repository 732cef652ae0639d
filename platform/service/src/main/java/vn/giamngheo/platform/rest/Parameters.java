package vn.giamngheo.platform.rest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.value.AreaCode;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.platform.value.Period;

/** Reads parameters of a query or path, so that a bad one is a 400 that names it. */
public final class Parameters {

    /** Of {@link #tree}, for the API document. */
    public static final String TREE =
            "Day whose places apply; the last day of a year that is asked for and over by default, else today";

    private Parameters() {}

    /** @return the day, or the default when the parameter is absent */
    public static LocalDate date(String name, String value, LocalDate otherwise) {
        return value == null ? otherwise : read(name, value, Forms.DATE, Days::read);
    }

    /**
     * The day whose places a list shows; where none is asked for the last one of the year, or today while that lies ahead.
     *
     * @param year that is asked for; null for all
     */
    public static LocalDate tree(String value, Integer year) {
        var today = Days.today();
        var last = year == null ? today : Period.year(year).to();
        return date("tree", value, last.isBefore(today) ? last : today);
    }

    /**
     * Days from one to another, both of them included.
     *
     * @param first null for no beginning
     * @param last null for no end
     */
    public record Span(LocalDate first, LocalDate last) {}

    /**
     * What the parameters {@code from} and {@code to} span; where one is absent, that side is open.
     *
     * @throws ProblemException 400 that names {@code to} when it lies before {@code from}
     */
    public static Span span(String from, String to) {
        return span(from, to, null);
    }

    /**
     * The same up to a day where {@code to} is absent.
     *
     * @throws ProblemException 400 that names {@code to}, or {@code from} where that alone was sent
     */
    public static Span span(String from, String to, LocalDate otherwise) {
        var first = date("from", from, null);
        var last = date("to", to, otherwise);
        if (first == null || last == null || !last.isBefore(first)) {
            return new Span(first, last);
        }
        throw to == null
                ? new ProblemException(
                        CommonProblem.UNREADABLE_VALUE,
                        Where.parameter("from"),
                        from,
                        new Words("ngày không sau " + last, "a day not after " + last))
                : new ProblemException(
                        CommonProblem.UNREADABLE_VALUE,
                        Where.parameter("to"),
                        to,
                        new Words("ngày không trước " + first + " (from)", "a day not before " + first + " (from)"));
    }

    public static AreaCode areaCode(String name, String value) {
        return read(name, required(name, value), "mã địa bàn: 2, 3 hoặc 5 chữ số / 2, 3 or 5 digits", AreaCode::new);
    }

    /** A budget year between 2000 and 2100. */
    public static int year(String name, String value) {
        return read(
                name, required(name, value), new Words("năm từ 2000 đến 2100", "a year from 2000 to 2100"), text -> {
                    var year = text.matches("[0-9]{4}") ? Integer.parseInt(text) : 0;
                    if (year < 2000 || year > 2100) {
                        throw new IllegalArgumentException();
                    }
                    return year;
                });
    }

    /** A whole number that is not negative. */
    public static long whole(String name, String value) {
        return read(name, value, new Words("số nguyên không âm", "a whole number, not negative"), text -> {
            var number = Long.parseLong(text);
            if (number < 0) {
                throw new IllegalArgumentException();
            }
            return number;
        });
    }

    /** {@code true} or {@code false}. @return the default when the parameter is absent */
    public static boolean flag(String name, String value, boolean otherwise) {
        return value == null
                ? otherwise
                : read(name, value, "true, false", text -> {
                    if (!text.equals("true") && !text.equals("false")) {
                        throw new IllegalArgumentException();
                    }
                    return text.equals("true");
                });
    }

    /** In one spelling only: the trail and the keys of commands name a thing as the path does. */
    public static UUID id(String name, String value) {
        return read(name, value, Forms.ID, text -> {
            var id = UUID.fromString(text);
            if (!id.toString().equals(text)) {
                throw new IllegalArgumentException();
            }
            return id;
        });
    }

    public static String required(String name, String value) {
        if (value == null || value.isBlank()) {
            throw new ProblemException(CommonProblem.MISSING_PARAMETER, Where.parameter(name), name);
        }
        return value;
    }

    private static <T> T read(String name, String value, Object expected, Function<String, T> reader) {
        try {
            return reader.apply(value);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw new ProblemException(CommonProblem.UNREADABLE_VALUE, Where.parameter(name), value, expected);
        }
    }
}
