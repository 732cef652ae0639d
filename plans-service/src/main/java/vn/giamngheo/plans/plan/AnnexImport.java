package vn.giamngheo.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.imports.Column;
import vn.giamngheo.platform.imports.ImportKind;
import vn.giamngheo.platform.imports.ImportRow;
import vn.giamngheo.platform.imports.Outcome;

/** Annexes of drafts sent in as files; a line that the annex has already is replaced. */
@ApplicationScoped
class AnnexImport implements ImportKind {

    static final List<Column> COLUMNS = List.of(
            Column.text("plan", "Kế hoạch", "Mã (id) của dự thảo kế hoạch", "Id of the draft", 36)
                    .mandatory(),
            Column.areaCode("area", "Mã địa bàn", "Thôn hoặc xã vào ngày đầu của kế hoạch", "Village or commune")
                    .mandatory(),
            Column.decimal("year", "Năm", "Năm của số liệu", "Year of the figures")
                    .mandatory(),
            number("households", "Tổng số hộ", "All households"),
            number("poorOpening", "Hộ nghèo đầu kỳ", "Poor at the beginning"),
            number("nearPoorOpening", "Hộ cận nghèo đầu kỳ", "Near-poor at the beginning"),
            number("poorReduction", "Giảm hộ nghèo", "Fewer poor"),
            number("nearPoorReduction", "Giảm hộ cận nghèo", "Fewer near-poor"),
            number("poorClosing", "Hộ nghèo cuối kỳ", "Poor at the end"),
            number("nearPoorClosing", "Hộ cận nghèo cuối kỳ", "Near-poor at the end"));

    @Inject
    AnnexingPlan annexing;

    private static Column number(String key, String heading, String english) {
        return Column.decimal(
                key, heading, heading + " (hộ); để trống nếu không nêu", english + "; empty if not stated");
    }

    @Override
    public String name() {
        return "plan-annexes";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public String keyColumn() {
        return "area";
    }

    @Override
    public List<String> identity() {
        return List.of("plan", "area", "year");
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
        Map<UUID, AnnexingPlan.Draft> drafts = new HashMap<>();
        var outcomes = lines.stream()
                .map(line -> Outcome.of(() -> {
                    var id = line.id("plan");
                    var draft = drafts.computeIfAbsent(id, annexing::draft);
                    return annexing.annex(draft, row(line)) ? Outcome.ok(id) : Outcome.unchanged(id);
                }))
                .toList();
        drafts.values().forEach(annexing::keep);
        return outcomes;
    }

    private static AnnexRow row(ImportRow line) {
        return new AnnexRow(
                line.areaCode("area"),
                whole(line, "year").intValue(),
                whole(line, "households"),
                whole(line, "poorOpening"),
                whole(line, "nearPoorOpening"),
                whole(line, "poorReduction"),
                whole(line, "nearPoorReduction"),
                whole(line, "poorClosing"),
                whole(line, "nearPoorClosing"));
    }

    private static Long whole(ImportRow line, String key) {
        BigDecimal value = line.decimal(key);
        try {
            return value == null ? null : value.longValueExact();
        } catch (ArithmeticException fraction) {
            throw new ProblemException(CommonProblem.UNREADABLE_VALUE, Where.body("/" + key), value, "361");
        }
    }
}
