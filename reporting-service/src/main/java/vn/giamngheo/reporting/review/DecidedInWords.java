package vn.giamngheo.reporting.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.reporting.snapshot.Wording;

/** By which days what a signed text prints was decided. */
public final class DecidedInWords {

    private DecidedInWords() {}

    /** After the title of a table; nothing where all counts that is recorded. @param asked what has {@code from} and {@code asOf} */
    public static String of(JsonNode asked) {
        var days = Stream.of(said("từ ngày ", asked.path("from")), said("đến ngày ", asked.path("asOf")))
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining(" "));
        return days.isEmpty() ? "" : " (quyết định " + days + ")";
    }

    private static String said(String word, JsonNode day) {
        return day.isTextual() ? word + Wording.day(day) : "";
    }
}
