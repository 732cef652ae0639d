package vn.giamngheo.budget.treasury;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.giamngheo.budget.ledger.HolderRef;
import vn.giamngheo.budget.ledger.Source;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.imports.Column;
import vn.giamngheo.platform.imports.ImportKind;
import vn.giamngheo.platform.imports.ImportRow;
import vn.giamngheo.platform.imports.Outcome;
import vn.giamngheo.platform.vocabulary.Nature;

/** Tables of codes as files: what {@link KeepingCodes} does, for each line. */
@ApplicationScoped
class CodeImport implements ImportKind {

    private static final List<Column> COLUMNS = List.of(
            Column.areaCode("area", "Mã địa bàn", "Bảng mã của địa bàn nào", "The place whose table it is")
                    .mandatory(),
            Column.text("unit", "Mã ĐVQHNS", "Mã đơn vị có quan hệ với ngân sách", "Code of the unit", 20)
                    .mandatory(),
            Column.text("chapter", "Mã chương", "Mã chương", "Code of the chapter", 20)
                    .mandatory(),
            Column.text("target", "Mã CTMTQG", "Mã chương trình mục tiêu quốc gia", "Code of the programme", 20)
                    .mandatory(),
            Column.text("sourceCode", "Mã nguồn", "Mã nguồn ngân sách", "Code of the source", 20)
                    .mandatory(),
            Column.decimal("year", "Niên độ", "Năm ngân sách", "The budget year")
                    .mandatory(),
            Column.areaCode("holderArea", "Mã địa bàn giữ vốn", "Hoặc cột tiếp theo", "The holder, if a place"),
            Column.text("holderAgency", "Mã cơ quan giữ vốn", "Hoặc cột trước", "The holder, if an agency", 60),
            Column.text("programme", "Chương trình", "Mã chương trình", "Code of the programme", 60)
                    .mandatory(),
            Column.text("line", "Dự án", "Mã dự án, tiểu dự án", "Code of the programme line", 60)
                    .mandatory(),
            Column.text("source", "Nguồn vốn", "Ngân sách cấp nào", "The budget that the money comes from", 20)
                    .withCodes(sources())
                    .mandatory(),
            Column.text("nature", "Tính chất vốn", "Đầu tư hay sự nghiệp", "Investment or recurrent", 20)
                    .withCodes(natures())
                    .mandatory(),
            Column.decimal("originYear", "Năm gốc", "Năm giao vốn lần đầu; trống: niên độ", "The year it comes from"),
            Column.date("validFrom", "Từ ngày", "Ngày chứng từ đầu tiên", "The first day")
                    .mandatory(),
            Column.date("validTo", "Đến ngày", "Ngày chứng từ cuối cùng; có thể trống", "The last day, inclusive"));

    @Inject
    KeepingCodes keeping;

    @Override
    public String name() {
        return "treasury-codes";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public String keyColumn() {
        return "unit";
    }

    @Override
    public Set<String> senders() {
        return Set.of(Roles.FINANCE_OFFICER);
    }

    @Override
    public Set<String> readers() {
        return Set.of(Roles.FINANCE_OFFICER, Roles.AUDITOR);
    }

    @Override
    public List<Outcome> handle(List<ImportRow> rows) {
        return rows.stream()
                .map(row -> Outcome.of(() -> keeping.addOnce(request(row))))
                .toList();
    }

    private static CodeRequest request(ImportRow row) {
        return new CodeRequest(
                row.areaCode("area"),
                new Codes(
                        row.text("unit"),
                        row.text("chapter"),
                        row.text("target"),
                        row.text("sourceCode"),
                        year(row, "year")),
                new HolderRef(row.areaCode("holderArea"), row.text("holderAgency")),
                row.text("programme"),
                row.text("line"),
                Source.valueOf(row.text("source").toUpperCase(Locale.ROOT)),
                Nature.valueOf(row.text("nature").toUpperCase(Locale.ROOT)),
                row.decimal("originYear") == null ? null : year(row, "originYear"),
                row.date("validFrom"),
                row.date("validTo"));
    }

    /** @throws ProblemException 422 when it is no budget year between 2000 and 2100 */
    static int year(ImportRow row, String column) {
        return within(row.decimal(column), 2000, 2100, column);
    }

    static int within(BigDecimal number, int least, int most, String column) {
        var plain = number.stripTrailingZeros();
        var fits = plain.scale() <= 0
                && plain.compareTo(BigDecimal.valueOf(least)) >= 0
                && plain.compareTo(BigDecimal.valueOf(most)) <= 0;
        if (!fits) {
            throw new ProblemException(
                    CommonProblem.INVALID_VALUE,
                    Where.body("/" + column),
                    new Words(
                            "số nguyên từ " + least + " đến " + most, "a whole number from " + least + " to " + most));
        }
        return plain.intValueExact();
    }

    private static Map<String, String> sources() {
        var words = new LinkedHashMap<String, String>();
        words.put("central", "Ngân sách trung ương");
        words.put("province", "Ngân sách tỉnh");
        words.put("district", "Ngân sách huyện");
        words.put("commune", "Ngân sách xã");
        return words;
    }

    private static Map<String, String> natures() {
        var words = new LinkedHashMap<String, String>();
        words.put("investment", "Vốn đầu tư phát triển");
        words.put("recurrent", "Vốn sự nghiệp");
        words.put("not_stated", "Chưa nêu");
        return words;
    }
}
