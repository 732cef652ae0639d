package vn.giamngheo.reporting.inquiry;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.giamngheo.platform.exports.Heading;
import vn.giamngheo.platform.exports.TableWriter;
import vn.giamngheo.platform.imports.Column;

/** Inquiries as tables: a place's answer to be filled in, a value on each line, and all answers, a place on each line. */
final class InquirySheet {

    static final List<Heading> HEADINGS =
            InquiryImport.COLUMNS.stream().map(Column::heading).toList();

    private InquirySheet() {}

    static void write(Inquiry inquiry, InquiryAnswer answer, TableWriter table) throws IOException {
        var known = answer.answeredAt() == null ? answer.prefilled() : answer.values();
        for (var column : inquiry.columns()) {
            var value = known.get(column.key());
            table.row(Arrays.asList(
                    inquiry.id().toString(),
                    answer.area().code(),
                    column.key(),
                    column.name(),
                    column.unit(),
                    value != null && value.isNumber() ? value.decimalValue() : null,
                    value != null && value.isTextual() ? value.textValue() : null));
        }
    }

    static List<Heading> headings(InquiryTable table) {
        return Stream.of(
                        Stream.of(new Heading("area", "Mã địa bàn"), new Heading("name", "Địa bàn")),
                        table.columns().stream().map(column -> new Heading(column.key(), named(column))),
                        Stream.of(new Heading("answeredAt", "Trả lời lúc"), new Heading("late", "Muộn")))
                .flatMap(heading -> heading)
                .toList();
    }

    private static String named(AskedColumn column) {
        return column.unit() == null ? column.name() : column.name() + " (" + column.unit() + ")";
    }

    static void write(InquiryTable table, TableWriter rows) throws IOException {
        for (var answer : table.rows()) {
            rows.row(row(table, answer));
        }
        for (var missing : table.missing()) {
            rows.row(row(table, new InquiryAnswer(missing, Map.of(), null, Map.of(), null, null)));
        }
    }

    private static List<Object> row(InquiryTable table, InquiryAnswer answer) {
        var cells = new ArrayList<Object>(
                List.of(answer.area().code(), answer.area().name()));
        table.columns().forEach(column -> cells.add(cell(answer.values().get(column.key()))));
        cells.add(answer.answeredAt() == null ? null : answer.answeredAt().toString());
        cells.add(answer.late() == null ? null : answer.late().toString());
        return cells;
    }

    private static Object cell(JsonNode value) {
        if (value == null) {
            return null;
        }
        return value.isNumber() ? value.decimalValue() : value.asText();
    }
}
