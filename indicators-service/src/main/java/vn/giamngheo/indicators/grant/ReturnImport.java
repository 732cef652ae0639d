package vn.giamngheo.indicators.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.giamngheo.indicators.household.PersonalSeal;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.imports.Column;
import vn.giamngheo.platform.imports.ImportKind;
import vn.giamngheo.platform.imports.ImportRow;
import vn.giamngheo.platform.imports.Outcome;
import vn.giamngheo.platform.imports.StagingSeal;

/** Files of recipients: what {@link TakingReturns} does, for all lines at once. */
@ApplicationScoped
class ReturnImport implements ImportKind {

    private static final int ID = 36;

    private static final List<Column> COLUMNS = List.of(
            Column.text(
                            "grant",
                            "Mã văn bản cho phép",
                            "Theo đó danh sách được cung cấp",
                            "By which the list was told",
                            ID)
                    .mandatory(),
            Column.text("kind", "Nội dung", "Thẻ còn giá trị hoặc đã vay vốn", "What is said", 30)
                    .withCodes(words(
                            ReturnKind.INSURANCE_CARD_VALID.wireName(),
                            "thẻ bảo hiểm còn giá trị",
                            ReturnKind.LOAN_MADE.wireName(),
                            "đã vay vốn"))
                    .mandatory(),
            Column.date("on", "Ngày", "Ngày của danh sách và của nội dung", "Day of the list, and of what is said")
                    .mandatory(),
            Column.text("household", "Hộ", "Mã của suite, như trong danh sách", "Id, as in the list", ID),
            Column.text("member", "Thành viên", "Mã của suite, như trong danh sách", "Id, as in the list", ID),
            Column.text("citizenId", "Số căn cước", "Thay cho hộ và thành viên", "Instead of household and member", 12),
            Column.text("holds", "Đúng", "Có hoặc không", "Yes or no", 10)
                    .withCodes(words("yes", "có", "no", "không"))
                    .mandatory());

    @Inject
    TakingReturns taking;

    @Inject
    PersonalSeal seal;

    @Override
    public String name() {
        return "recipient-returns";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public String keyColumn() {
        return "household";
    }

    @Override
    public List<String> identity() {
        return List.of("grant", "kind", "on", "household", "member", "citizenId");
    }

    @Override
    public Set<String> senders() {
        return Set.of(Roles.DATA_RECIPIENT);
    }

    /** Nobody else: results quote what the file says of people. */
    @Override
    public Set<String> readers() {
        return Set.of();
    }

    @Override
    public StagingSeal seal() {
        return seal;
    }

    @Override
    public List<Outcome> handle(List<ImportRow> rows) {
        return Outcome.ofAll(rows, ReturnImport::line, lines -> taking.take(lines).stream()
                .map(each -> Outcome.of(each.id(), each.isNew(), each.refused()))
                .toList());
    }

    private static ReturnLine line(ImportRow row) {
        var line = new ReturnLine(
                row.id("grant"),
                ReturnKind.ofWireName(row.text("kind")).orElseThrow(),
                row.date("on"),
                row.id("household"),
                row.id("member"),
                row.text("citizenId"),
                row.text("holds").equals("yes"));
        requireNamed(line);
        return line;
    }

    /** Either the ids of the list or a number say who it is; a member is named where something is said of members only. */
    private static void requireNamed(ReturnLine line) {
        if (line.citizenId() != null) {
            if (line.household() != null || line.member() != null) {
                throw invalid(
                        "/citizenId", "ghi số căn cước hoặc mã, không ghi cả hai", "either the number or the ids");
            }
            if (!line.citizenId().matches("[0-9]{9}|[0-9]{12}")) {
                throw invalid("/citizenId", "phải có 9 hoặc 12 chữ số", "it must have 9 or 12 digits");
            }
        } else if (line.household() == null) {
            throw new ProblemException(CommonProblem.MISSING_FIELD, Where.body("/household"), "household");
        } else if (line.kind().isOfMembers() != (line.member() != null)) {
            throw invalid(
                    "/member",
                    "ghi khi nội dung nói về thành viên, và chỉ khi đó",
                    "where it is said of a member, and only there");
        }
    }

    private static ProblemException invalid(String pointer, String vietnamese, String english) {
        return new ProblemException(CommonProblem.INVALID_VALUE, Where.body(pointer), new Words(vietnamese, english));
    }

    private static Map<String, String> words(String... pairs) {
        var words = new LinkedHashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            words.put(pairs[i], pairs[i + 1]);
        }
        return words;
    }
}
