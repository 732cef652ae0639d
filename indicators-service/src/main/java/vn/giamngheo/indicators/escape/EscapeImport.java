package vn.giamngheo.indicators.escape;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.giamngheo.indicators.household.FindingByNumber;
import vn.giamngheo.indicators.household.PersonalSeal;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.imports.Column;
import vn.giamngheo.platform.imports.ImportKind;
import vn.giamngheo.platform.imports.ImportRow;
import vn.giamngheo.platform.imports.Outcome;
import vn.giamngheo.platform.imports.StagingSeal;

/** Registers of villages as files: what {@link RegisteringEscape} does, for all lines at once. */
@ApplicationScoped
class EscapeImport implements ImportKind {

    private static final String LIST = "\\s*;\\s*";

    private static final List<Column> COLUMNS = List.of(
            Column.areaCode("village", "Mã thôn", "Mã vào ngày đăng ký", "Code on the day of the registration")
                    .mandatory(),
            Column.text("household", "Mã hộ", "Mã hộ trong thôn", "Code of the household in its village", 40)
                    .mandatory(),
            Column.text("standard", "Chuẩn nghèo", "Mã của chuẩn nghèo", "Code of the poverty standard", 40)
                    .mandatory(),
            Column.text("year", "Năm", "Năm thoát nghèo", "In which it means to escape", 4)
                    .mandatory(),
            Column.date("registeredOn", "Ngày đăng ký", "Trong năm hoặc năm trước", "In the year or the one before")
                    .mandatory(),
            Column.text(
                    "lacking",
                    "Chỉ số thiếu hụt",
                    "Chỉ khi chưa có kết quả rà soát: nutrition; water_source",
                    "Only where no review has found it: nutrition; water_source",
                    600),
            Column.text(
                    "supports",
                    "Hỗ trợ dự kiến",
                    "production: bò giống; housing",
                    "production: a breeding cow; housing",
                    2000),
            Column.text("helperOrganisation", "Đơn vị giúp đỡ", "Cơ quan, đoàn thể", "An office or union", 200),
            Column.text("helperPerson", "Người giúp đỡ", "Họ và tên", "By name", 100));

    @Inject
    RegisteringEscape registering;

    @Inject
    FindingByNumber finding;

    @Inject
    PersonalSeal seal;

    @Override
    public String name() {
        return "escape-registrations";
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
        return List.of("village", "household", "standard", "year");
    }

    @Override
    public Set<String> senders() {
        return Set.of(Roles.COMMUNE_OFFICER);
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
        var found = finding.find(
                rows.stream().map(EscapeImport::numbered).distinct().toList());
        return Outcome.ofAll(
                rows,
                row -> request(row, found.household(numbered(row))),
                requests -> registering.register(requests).stream()
                        .map(each -> Outcome.of(each.id(), each.isNew(), each.refused()))
                        .toList());
    }

    private static FindingByNumber.Numbered numbered(ImportRow row) {
        return new FindingByNumber.Numbered(row.areaCode("village"), row.date("registeredOn"), row.text("household"));
    }

    private static EscapeRequest request(ImportRow row, UUID household) {
        return new EscapeRequest(
                household,
                row.text("standard"),
                year(row.text("year")),
                row.date("registeredOn"),
                new EscapePlan(lacking(row.text("lacking")), SupportsText.read(row.text("supports")), helper(row)));
    }

    private static int year(String text) {
        if (!text.matches("20(1[6-9]|[2-9][0-9])")) {
            throw new ProblemException(CommonProblem.UNREADABLE_VALUE, Where.body("/year"), text, "2025");
        }
        return Integer.parseInt(text);
    }

    private static List<String> lacking(String text) {
        return text == null ? null : parts(text).toList();
    }

    private static Stream<String> parts(String text) {
        return Arrays.stream(text.split(LIST)).filter(part -> !part.isBlank());
    }

    private static Helper helper(ImportRow row) {
        var organisation = row.text("helperOrganisation");
        if (organisation == null && row.text("helperPerson") != null) {
            throw new ProblemException(
                    CommonProblem.MISSING_FIELD, Where.body("/helperOrganisation"), "helperOrganisation");
        }
        return organisation == null ? null : new Helper(organisation, row.text("helperPerson"));
    }
}
