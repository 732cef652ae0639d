package vn.giamngheo.reporting.inquiry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.imports.Column;
import vn.giamngheo.platform.imports.ImportKind;
import vn.giamngheo.platform.imports.ImportRow;
import vn.giamngheo.platform.imports.Outcome;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Forms;
import vn.giamngheo.platform.value.AreaCode;

/**
 * Answers sent in as files, a value on each line. The lines of a place are one answer: they stand together, and are taken or
 * refused together.
 */
@ApplicationScoped
class InquiryImport implements ImportKind {

    static final List<Column> COLUMNS = List.of(
            Column.text("inquiry", "Yêu cầu", "Mã (id) của yêu cầu báo cáo", "Id of the inquiry", 36)
                    .mandatory(),
            Column.areaCode("area", "Mã địa bàn", "Địa bàn trả lời", "The place that answers")
                    .mandatory(),
            Column.text("column", "Mã cột", "Mã của cột", "Key of the column", 40)
                    .mandatory(),
            Column.text("name", "Tên cột", "Để đọc; không được nhận vào", "To be read; it is not taken in", 300),
            Column.text("unit", "Đơn vị tính", "Để đọc; không được nhận vào", "To be read; it is not taken in", 40),
            Column.decimal("number", "Giá trị số", "Của cột số; để trống nếu không có", "Of a column of numbers"),
            Column.text("text", "Giá trị chữ", "Của cột chữ, cột ngày (2023-03-16)", "Of other columns", 4000));

    @Inject
    Answering answering;

    @Inject
    Inquiries inquiries;

    @Inject
    InquiryScope inquiryScope;

    @Inject
    Scope scope;

    private record Key(String inquiry, AreaCode area) {

        static Key of(ImportRow line) {
            return new Key(line.text("inquiry"), line.areaCode("area"));
        }
    }

    @Override
    public String name() {
        return "inquiry-answers";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public String keyColumn() {
        return "column";
    }

    @Override
    public List<String> identity() {
        return List.of("inquiry", "area", "column");
    }

    @Override
    public List<String> unit() {
        return List.of("inquiry", "area");
    }

    @Override
    public Set<String> senders() {
        return Set.of(Roles.COMMUNE_OFFICER, Roles.STANDING_AGENCY);
    }

    @Override
    public Set<String> readers() {
        return Set.of(Roles.APPROVER, Roles.AUDITOR);
    }

    @Override
    public List<Outcome> handle(List<ImportRow> lines) {
        var outcomes = new Outcome[lines.size()];
        IntStream.range(0, lines.size())
                .boxed()
                .collect(Collectors.groupingBy(
                        i -> Key.of(lines.get(i)), LinkedHashMap::new, Collectors.toCollection(ArrayList::new)))
                .forEach((key, places) -> {
                    var outcome = Outcome.of(
                            () -> answer(key, places.stream().map(lines::get).toList()));
                    places.forEach(place -> outcomes[place] = outcome);
                });
        return Arrays.asList(outcomes);
    }

    private Outcome answer(Key key, List<ImportRow> lines) {
        var inquiry = inquiryScope.readable(id(key.inquiry()));
        var area = inquiries.addressee(inquiry.id(), key.area()).orElseGet(() -> scope.existing(
                        key.area(), inquiry.askedOn(), "/area")
                .id());
        var before = answering.open(inquiry, area);
        var values = values(inquiry, lines);
        if (before.answeredAt() != null && isSame(before.values(), values)) {
            return Outcome.unchanged(inquiry.id());
        }
        answering.write(inquiry, area, values);
        return Outcome.ok(inquiry.id());
    }

    private static Map<String, JsonNode> values(Inquiry inquiry, List<ImportRow> lines) {
        var values = new LinkedHashMap<String, JsonNode>();
        for (var line : lines) {
            var key = line.text("column");
            if (line.decimal("number") != null) {
                values.put(key, DecimalNode.valueOf(line.decimal("number")));
            } else if (line.text("text") != null) {
                values.put(key, TextNode.valueOf(line.text("text")));
            } else if (inquiry.column(key).isEmpty()) {
                throw new ProblemException(InquiryProblem.UNKNOWN_COLUMN, Where.body("/column"), key);
            }
        }
        return values;
    }

    private static boolean isSame(Map<String, JsonNode> before, Map<String, JsonNode> now) {
        return before.keySet().equals(now.keySet())
                && now.entrySet().stream().allMatch(value -> isSame(before.get(value.getKey()), value.getValue()));
    }

    /** A number is the same however it is written. */
    private static boolean isSame(JsonNode before, JsonNode now) {
        return before.isNumber() && now.isNumber()
                ? before.decimalValue().compareTo(now.decimalValue()) == 0
                : before.equals(now);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException unreadable) {
            throw new ProblemException(CommonProblem.UNREADABLE_VALUE, Where.body("/inquiry"), text, Forms.ID);
        }
    }
}
