package vn.giamngheo.plans.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.giamngheo.events.AreaState;
import vn.giamngheo.plans.PlansProblem;
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
            Column.areaCode(
                            "code",
                            "Mã",
                            "Mã đơn vị hành chính: 2 chữ số (tỉnh), 3 (huyện), 5 (xã); giữ số 0 ở đầu",
                            "Official code: 2 digits (province), 3 (district), 5 (commune), with leading zeros")
                    .mandatory(),
            Column.text("name", "Tên", "Tên đầy đủ, ví dụ Huyện Bạch Thông", "Full name", 200)
                    .mandatory(),
            Column.text("level", "Cấp", "Cấp đơn vị hành chính", "Level of the unit", 20)
                    .withCodes(Level.words())
                    .mandatory(),
            Column.areaCode(
                    "parent",
                    "Mã cấp trên",
                    "Mã của đơn vị ngay phía trên vào ngày hiệu lực; tỉnh để trống",
                    "Code of the unit directly above on the first day; empty for a province"),
            Column.text("kind", "Loại", "Loại đơn vị, ví dụ tinh, huyen, xa, phuong", "Kind of the unit", 60),
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
    AreaStates areas;

    @Inject
    Places places;

    @Inject
    Parents parents;

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
    public Set<String> senders() {
        return Set.of(Roles.ADMIN);
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
    public List<Outcome> handle(List<ImportRow> rows) {
        areas.hold();
        var requests = rows.stream().map(AreaImport::request).toList();
        var taken = TakenCodes.of(places, requests);
        var added = new ArrayList<AreaState>();
        var outcomes = requests.stream()
                .map(request -> Outcome.of(() -> handle(request, taken, added)))
                .toList();
        adding.store(added);
        return outcomes;
    }

    private Outcome handle(AreaRequest request, TakenCodes taken, List<AreaState> added) {
        var stored = taken.at(request.code(), request.validFrom());
        if (stored.isPresent()) {
            requireSame(request, stored.get());
            return Outcome.unchanged(stored.get().id());
        }
        var area = adding.prepare(request, taken);
        added.add(area);
        return Outcome.ok(area.id());
    }

    private static AreaRequest request(ImportRow row) {
        var parent = row.areaCode("parent");
        return new AreaRequest(
                row.areaCode("code"),
                row.text("name"),
                Level.ofWireName(row.text("level")),
                row.text("kind"),
                parent == null ? new AreaCode(vn.giamngheo.events.Areas.COUNTRY_CODE) : parent,
                row.date("validFrom"),
                row.date("validTo"));
    }

    private void requireSame(AreaRequest request, Place stored) {
        requireSame("level", request.level().wireName(), stored.level());
        requireSame("name", request.name(), stored.name());
        requireSame("kind", request.kind(), stored.kind());
        requireSame("validFrom", request.validFrom(), stored.validFrom());
        requireSame("validTo", request.validTo(), stored.validTo());
        var parent = parents.required(request.parent(), request.validFrom(), "/parent");
        if (!parent.id().equals(stored.parentId())) {
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
