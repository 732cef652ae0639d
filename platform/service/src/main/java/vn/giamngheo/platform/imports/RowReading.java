package vn.giamngheo.platform.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemCode;
import vn.giamngheo.platform.http.Violation;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.value.AreaCode;
import vn.giamngheo.platform.value.Days;

/** Reads the cells of one line, each by its column; what is wrong is collected, not thrown. */
final class RowReading {

    private static final String DATE = "ngày dạng 2023-03-16 hoặc 16/03/2023 / a date like 2023-03-16 or 16/03/2023";
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}([.,][0-9]{1,6})?");
    /** Thousands, or a whole with three decimals. */
    private static final Pattern AMBIGUOUS = Pattern.compile("[1-9][0-9]{0,2}[.,][0-9]{3}");

    private static final String DECIMAL_FORM =
            "một số không âm như 62,5, không ngăn cách hàng nghìn / a number like 62.5, not below 0, thousands not grouped";
    private static final String AREA_CODE =
            "mã địa bàn: 2, 3 hoặc 5 chữ số (thôn: 00001-01) / an area code: 2, 3 or 5 digits (a village: 00001-01)";
    private static final DateTimeFormatter VIETNAMESE = new DateTimeFormatterBuilder()
            .appendPattern("d/M/")
            .appendValue(ChronoField.YEAR, 4)
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private final Map<String, Object> values = new HashMap<>();
    private final List<Violation> violations = new ArrayList<>();
    private final int line;

    /** @param keys of the columns in the order of the cells */
    RowReading(ImportKind kind, List<String> keys, int line, JsonNode cells) {
        this.line = line;
        for (var column : kind.columns()) {
            var position = keys.indexOf(column.key());
            read(column, position < 0 ? null : cells.get(position));
        }
    }

    ImportRow row() {
        return new ImportRow(line, values);
    }

    List<Violation> violations() {
        return violations;
    }

    private void read(Column column, JsonNode cell) {
        if (cell != null && (cell.isNumber() && !column.type().mayBeNumber() || cell.isBoolean())) {
            refuseNumber(column, cell.asText());
            return;
        }
        var text = cell == null || cell.isNull()
                ? ""
                : Normalizer.normalize(cell.asText(), Normalizer.Form.NFC).strip();
        if (!text.isEmpty() && cell.isNumber() && column.type() == Column.Type.AMOUNT) {
            values.put(column.key(), cell.decimalValue());
        } else if (!text.isEmpty() && column.type() == Column.Type.DECIMAL) {
            decimal(column, text, cell.isNumber());
        } else if (!text.isEmpty()) {
            read(column, text);
        } else if (column.required()) {
            refuse(column, CommonProblem.MISSING_FIELD, column.called());
        }
    }

    private void refuseNumber(Column column, String cell) {
        if (column.type() == Column.Type.DATE) {
            refuse(column, CommonProblem.UNREADABLE_VALUE, cell, DATE);
        } else {
            refuse(column, ImportProblem.NUMBER_INSTEAD_OF_TEXT, cell);
        }
    }

    private void read(Column column, String text) {
        if (column.type() == Column.Type.DATE) {
            date(column, text);
        } else if (column.type() == Column.Type.AREA_CODE) {
            areaCode(column, text);
        } else if (text.length() > column.longest()) {
            refuse(column, ImportProblem.TEXT_TOO_LONG, text.length(), column.longest());
        } else if (!column.codes().isEmpty()) {
            code(column, text);
        } else {
            values.put(column.key(), text);
        }
    }

    private void code(Column column, String text) {
        column.codes().entrySet().stream()
                .filter(code -> code.getKey().equals(text) || code.getValue().equalsIgnoreCase(text))
                .findFirst()
                .ifPresentOrElse(
                        code -> values.put(column.key(), code.getKey()),
                        () -> refuse(
                                column,
                                CommonProblem.UNKNOWN_CODE,
                                text,
                                column.codes().keySet()));
    }

    private void date(Column column, String text) {
        try {
            values.put(column.key(), text.contains("/") ? LocalDate.parse(text, VIETNAMESE) : Days.read(text));
        } catch (DateTimeException unreadable) {
            refuse(column, CommonProblem.UNREADABLE_VALUE, text, DATE);
        }
    }

    private void areaCode(Column column, String text) {
        try {
            values.put(column.key(), new AreaCode(text));
        } catch (IllegalArgumentException unreadable) {
            refuse(column, CommonProblem.UNREADABLE_VALUE, text, AREA_CODE);
        }
    }

    /** @param asNumber whether the file itself says that it is a number: there is one way to read it */
    private void decimal(Column column, String text, boolean asNumber) {
        if (!asNumber && AMBIGUOUS.matcher(text).matches()) {
            refuse(column, ImportProblem.AMBIGUOUS_NUMBER, text);
        } else if (DECIMAL.matcher(text).matches()) {
            values.put(column.key(), new BigDecimal(text.replace(',', '.')));
        } else {
            refuse(column, CommonProblem.UNREADABLE_VALUE, text, DECIMAL_FORM);
        }
    }

    private void refuse(Column column, ProblemCode code, Object... args) {
        violations.add(Violation.of(code, Where.body("/" + column.key()), args));
    }
}
