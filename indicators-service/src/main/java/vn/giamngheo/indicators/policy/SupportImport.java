package vn.giamngheo.indicators.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import vn.giamngheo.indicators.household.FindingByNumber;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.imports.Column;
import vn.giamngheo.platform.imports.ImportKind;
import vn.giamngheo.platform.imports.ImportRow;
import vn.giamngheo.platform.imports.Outcome;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.value.MoneyUnit;

/** Lists of who got what: what {@link RecordingSupport} does, for all lines at once. A line names a household, and nobody. */
@ApplicationScoped
class SupportImport implements ImportKind {

    private static final List<Column> COLUMNS = List.of(
            Column.text("policy", "Chính sách", "Mã chính sách", "Code of the policy", 60)
                    .mandatory(),
            Column.areaCode("village", "Mã thôn", "Mã vào ngày đầu kỳ", "Code on the first day of the period")
                    .mandatory(),
            Column.text("household", "Mã hộ", "Mã hộ trong thôn", "Code of the household in its village", 40)
                    .mandatory(),
            Column.text(
                    "member", "Thành viên", "Mã của suite, nếu hỗ trợ cho người", "Id, where it is for members", 36),
            Column.date("from", "Từ ngày", "Ngày đầu kỳ", "First day of the period")
                    .mandatory(),
            Column.date("to", "Đến ngày", "Ngày cuối kỳ", "Last day of the period")
                    .mandatory(),
            Column.text("received", "Đã nhận", "Có hoặc không", "Yes or no", 10)
                    .withCodes(yesOrNo())
                    .mandatory(),
            Column.text("reason", "Lý do không nhận", "Khi không nhận", "Where it was not received", 30)
                    .withCodes(reasons()),
            Column.amount("amount", "Số tiền", "Để trống nếu không phải tiền", "Empty where it is no money"),
            Column.text("source", "Nguồn", "Nguồn của số tiền", "Whose money", 20)
                    .withCodes(sources()),
            Column.text("work", "Xây hoặc sửa", "Cho nhà ở", "Of housing", 20).withCodes(works()));

    @Inject
    RecordingSupport recording;

    @Inject
    FindingByNumber finding;

    @Override
    public String name() {
        return "policy-supports";
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
        return List.of("policy", "village", "household", "member", "from", "to");
    }

    @Override
    public Set<String> senders() {
        return Set.of(Roles.COMMUNE_OFFICER, Roles.LINE_AGENCY);
    }

    @Override
    public Set<String> readers() {
        return Set.of(Roles.COMMUNE_OFFICER, Roles.AUDITOR);
    }

    @Override
    public List<Outcome> handle(List<ImportRow> rows) {
        var found = finding.find(
                rows.stream().map(SupportImport::numbered).distinct().toList());
        return Outcome.ofAll(
                rows,
                row -> request(row, found.household(numbered(row))),
                requests -> recording.record(requests).stream()
                        .map(each -> Outcome.of(each.id(), each.isNew(), each.refused()))
                        .toList());
    }

    private static FindingByNumber.Numbered numbered(ImportRow row) {
        return new FindingByNumber.Numbered(row.areaCode("village"), row.date("from"), row.text("household"));
    }

    private static SupportRequest request(ImportRow row, UUID household) {
        return new SupportRequest(
                row.text("policy"),
                household,
                row.id("member"),
                row.date("from"),
                row.date("to"),
                row.text("received").equals("yes"),
                value(Reason.class, row.text("reason")),
                money(row),
                value(HouseWork.class, row.text("work")));
    }

    private static <E extends Enum<E>> E value(Class<E> type, String code) {
        return code == null ? null : Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
    }

    private static List<SupportRequest.MoneyPart> money(ImportRow row) {
        var amount = row.values().containsKey("amount") ? row.amount("amount", MoneyUnit.DONG) : null;
        var source = row.text("source");
        if ((amount == null) != (source == null)) {
            throw new ProblemException(
                    CommonProblem.MISSING_FIELD,
                    Where.body(amount == null ? "/amount" : "/source"),
                    amount == null ? "amount" : "source");
        }
        return amount == null ? List.of() : List.of(part(source, amount));
    }

    private static SupportRequest.MoneyPart part(String source, Money amount) {
        return new SupportRequest.MoneyPart(value(MoneySource.class, source), amount);
    }

    private static Map<String, String> yesOrNo() {
        var words = new LinkedHashMap<String, String>();
        words.put("yes", "có");
        words.put("no", "không");
        return words;
    }

    private static Map<String, String> reasons() {
        return words(Reason.values(), Reason::wireName, Reason::words);
    }

    private static Map<String, String> sources() {
        return words(MoneySource.values(), MoneySource::wireName, MoneySource::words);
    }

    private static Map<String, String> works() {
        return words(HouseWork.values(), HouseWork::wireName, HouseWork::words);
    }

    private static <T> Map<String, String> words(
            T[] values, Function<T, String> wireName, Function<T, String> vietnamese) {
        var words = new LinkedHashMap<String, String>();
        Arrays.stream(values).forEach(value -> words.put(wireName.apply(value), vietnamese.apply(value)));
        return words;
    }
}
