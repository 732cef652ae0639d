package vn.giamngheo.plans.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.imports.Column;
import vn.giamngheo.platform.imports.ImportKind;
import vn.giamngheo.platform.imports.ImportRow;
import vn.giamngheo.platform.imports.Outcome;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.value.AreaCode;

/** Lists of places: what {@link AddingArea} does, for each line of a file. Parents may stand anywhere in it. */
@ApplicationScoped
class AreaImport implements ImportKind {

    static final List<Column> COLUMNS = List.of(
            Column.text(
                            "code",
                            "Mã",
                            "Mã đơn vị hành chính: 2 chữ số (tỉnh), 3 (huyện), 5 (xã); giữ số 0 ở đầu",
                            "Official code: 2 digits (province), 3 (district), 5 (commune), with leading zeros",
                            5)
                    .mandatory(),
            Column.text("name", "Tên", "Tên đầy đủ, ví dụ Huyện Bạch Thông", "Full name", 200)
                    .mandatory(),
            Column.text("level", "Cấp", "Cấp đơn vị hành chính", "Level of the unit", 20)
                    .withCodes(Level.words())
                    .mandatory(),
            Column.text(
                    "parent",
                    "Mã cấp trên",
                    "Mã của đơn vị ngay phía trên vào ngày hiệu lực; tỉnh để trống",
                    "Code of the unit directly above on the first day; empty for a province",
                    5),
            Column.text("kind", "Loại", "Loại đơn vị, ví dụ tinh, huyen, xa, phuong", "Kind of the unit", 40),
            Column.date("validFrom", "Từ ngày", "Ngày đầu tiên có hiệu lực", "The first day")
                    .mandatory(),
            Column.date(
                    "validTo",
                    "Đến ngày",
                    "Ngày cuối cùng có hiệu lực; để trống nếu còn hiệu lực",
                    "The last day, inclusive; empty while no end is known"));

    @Inject
    AddingArea adding;

    @Inject
    Areas areas;

    @Inject
    Places places;

    @Override
    public String name() {
        return "areas";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public String keyColumn() {
        return "code";
    }

    @Override
    public Set<String> readers() {
        return Set.of(Roles.ADMIN, Roles.AUDITOR);
    }

    @Override
    public int rank(ImportRow row) {
        var level = row.text("level");
        return level == null ? 0 : Level.ofWireName(level).ordinal();
    }

    @Override
    public Outcome handle(ImportRow row) {
        var request = request(row);
        if (!adding.isCodeFree(request)) {
            return unchanged(request);
        }
        var id = adding.addFree(request).id();
        // Thousands of lines share one session, which compares all that it knows each time it writes.
        areas.getEntityManager().clear();
        return Outcome.ok(id);
    }

    private Outcome unchanged(AreaRequest request) {
        var stored = places.byCode(request.code(), request.validFrom())
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.ALREADY_EXISTS,
                        Where.body("/code"),
                        request.code().text()));
        requireSame(request, stored);
        return Outcome.unchanged(stored.id());
    }

    private static AreaRequest request(ImportRow row) {
        var parent = row.text("parent") == null ? vn.giamngheo.events.Areas.COUNTRY_CODE : row.text("parent");
        return new AreaRequest(
                code("code", row.text("code")),
                row.text("name"),
                Level.ofWireName(row.text("level")),
                row.text("kind"),
                code("parent", parent),
                row.date("validFrom"),
                row.date("validTo"));
    }

    private static AreaCode code(String column, String text) {
        try {
            return new AreaCode(text);
        } catch (IllegalArgumentException unreadable) {
            throw new ProblemException(
                    CommonProblem.UNREADABLE_VALUE,
                    Where.body("/" + column),
                    text,
                    "mã địa bàn: 2, 3 hoặc 5 chữ số / an area code: 2, 3 or 5 digits");
        }
    }

    private void requireSame(AreaRequest request, Place stored) {
        requireSame("level", request.level().wireName(), stored.level());
        requireSame("name", request.name(), stored.name());
        requireSame("kind", request.kind(), stored.kind());
        requireSame("validFrom", request.validFrom(), stored.validFrom());
        requireSame("validTo", request.validTo(), stored.validTo());
        var parent = places.byCode(request.parent(), request.validFrom()).map(Place::id);
        if (!parent.equals(Optional.ofNullable(stored.parentId()))) {
            throw different("parent", request.parent().text());
        }
    }

    private static void requireSame(String column, Object said, Object stored) {
        if (!Objects.equals(said, stored)) {
            throw different(column, stored == null ? "" : stored);
        }
    }

    private static ProblemException different(String column, Object stored) {
        return new ProblemException(PlansProblem.STORED_OTHERWISE, Where.body("/" + column), stored);
    }
}
