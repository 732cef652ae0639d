package vn.giamngheo.reporting.inquiry;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.exports.Caption;
import vn.giamngheo.platform.exports.Heading;
import vn.giamngheo.platform.exports.TableWriter;
import vn.giamngheo.platform.imports.Column;
import vn.giamngheo.platform.paper.PaperWords;
import vn.giamngheo.reporting.figure.PaperNames;

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

    /** What stands above all answers when they are handed round; each column names its own unit. */
    static Caption caption(Inquiry inquiry, PaperNames names) {
        return new Caption(
                inquiry.title().toUpperCase(PaperWords.VIETNAMESE),
                "%s; %s%s; số liệu đến ngày %s; hạn trả lời %s"
                        .formatted(
                                inquiry.area().name(),
                                names.programme(inquiry.programme()),
                                ordered(inquiry.act()),
                                PaperWords.day(inquiry.cutOff()),
                                PaperWords.moment(inquiry.dueAt())),
                null);
    }

    private static String ordered(Act act) {
        var cited = PaperWords.cited(act.number(), act.issuedOn());
        return cited.isEmpty() ? "" : "; theo văn bản " + cited;
    }

    static List<Heading> headings(InquiryTable table) {
        return Stream.of(
                        Stream.of(new Heading("area", "Mã địa bàn"), new Heading("name", "Địa bàn")),
                        table.columns().stream().map(InquirySheet::heading),
                        Stream.of(new Heading("answeredAt", "Trả lời lúc"), new Heading("late", "Muộn")))
                .flatMap(heading -> heading)
                .toList();
    }

    private static Heading heading(AskedColumn column) {
        return column.type().isNumber()
                ? Heading.figure(column.key(), named(column))
                : new Heading(column.key(), named(column));
    }

    private static String named(AskedColumn column) {
        return column.unit() == null ? column.name() : column.name() + " (" + column.unit() + ")";
    }

    /** @param withTotals where people read it: programs add by themselves */
    static void write(InquiryTable table, boolean withTotals, TableWriter rows) throws IOException {
        if (withTotals && !table.totals().isEmpty()) {
            rows.total(totals(table));
        }
        for (var answer : table.rows()) {
            rows.row(row(table, answer));
        }
        for (var missing : table.missing()) {
            rows.row(row(table, new InquiryAnswer(missing, Map.of(), null, Map.of(), null, null)));
        }
    }

    private static List<Object> totals(InquiryTable table) {
        var cells = new ArrayList<Object>(Arrays.asList(null, "TỔNG SỐ"));
        table.columns().forEach(column -> cells.add(table.totals().get(column.key())));
        return cells;
    }

    private static List<Object> row(InquiryTable table, InquiryAnswer answer) {
        var cells = new ArrayList<Object>(
                List.of(answer.area().code(), answer.area().name()));
        table.columns().forEach(column -> cells.add(cell(column, answer.values().get(column.key()))));
        cells.add(answer.answeredAt());
        cells.add(answer.late());
        return cells;
    }

    private static Object cell(AskedColumn column, JsonNode value) {
        if (value == null) {
            return null;
        }
        if (value.isNumber()) {
            return value.decimalValue();
        }
        return column.type() == AskedColumn.Type.DATE ? LocalDate.parse(value.textValue()) : value.asText();
    }
}
