package vn.giamngheo.platform.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.Languages;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/** The forms in which rows leave and enter the suite. */
public enum TableFormat {
    CSV("text/csv"),
    NDJSON("application/x-ndjson"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** One object with the list {@code items}: for answers only, never for files that are sent in. */
    JSON("application/json");

    private final String mediaType;

    TableFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The name on the wire and the ending of file names. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param contentType a {@code Content-Type} with or without parameters; null means none */
    public static Optional<TableFormat> ofMediaType(String contentType) {
        var type = contentType == null ? "" : contentType.split(";", 2)[0].strip();
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equalsIgnoreCase(type))
                .findFirst();
    }

    /**
     * What the parameter {@code format} asks for.
     *
     * @param value null means the first of the allowed ones
     * @throws ProblemException 400 when the value is none of the allowed ones
     */
    public static TableFormat asked(String value, TableFormat... allowed) {
        if (value == null) {
            return allowed[0];
        }
        return Arrays.stream(allowed)
                .filter(format -> format.wireName().equals(value))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.UNKNOWN_CODE, Where.parameter("format"), value, names(allowed)));
    }

    /** A writer of rows that has written the headings; closing it does not close the stream. */
    public TableWriter writer(OutputStream out, List<Heading> headings, Locale locale) throws IOException {
        return switch (this) {
            case CSV -> new CsvTableWriter(out, headings, locale);
            case XLSX -> new XlsxTableWriter(out, headings, locale);
            case NDJSON -> JsonTableWriter.lines(out, headings);
            case JSON -> JsonTableWriter.items(out, headings);
        };
    }

    /**
     * See {@link #writer(OutputStream, List, Locale)}; a workbook is as officials hand it round: in Vietnamese, words for codes,
     * days and moments as they are written in Việt Nam.
     */
    public TableWriter writer(OutputStream out, Caption caption, List<Heading> headings, Locale locale)
            throws IOException {
        return this == XLSX ? OfficialTableWriter.alone(out, caption, headings) : writer(out, headings, locale);
    }

    /** The language of a table that is handed round: that of officials where it is a workbook, else the asked one. */
    public Locale handedRoundIn(Locale asked) {
        return this == XLSX ? Languages.VIETNAMESE : asked;
    }

    private static String names(TableFormat... allowed) {
        return Stream.of(allowed).map(TableFormat::wireName).collect(Collectors.joining(", ", "[", "]"));
    }
}
