package vn.giamngheo.plans.livelihood;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.platform.exports.Caption;
import vn.giamngheo.platform.exports.Heading;
import vn.giamngheo.platform.exports.TableWriter;
import vn.giamngheo.platform.paper.PaperWords;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.place.Subtree;

/** The list of projects as a table, read a page at a time: whoever receives may be slow. Communities are not named. */
@ApplicationScoped
class ProjectExport {

    static final List<Heading> HEADINGS = List.of(
            Heading.unprinted("id", "Mã dự án"),
            new Heading("title", "Tên dự án"),
            new Heading("state", "Trạng thái").inWords(ProjectExport::stateInWords),
            new Heading("kind", "Loại dự án").inWords(ProjectExport::kindInWords),
            new Heading("communityKind", "Loại cộng đồng").inWords(ProjectExport::communityInWords),
            new Heading("model", "Mô hình"),
            new Heading("communeCode", "Mã xã"),
            new Heading("commune", "Xã"),
            new Heading("programme", "Chương trình"),
            new Heading("line", "Dự án, tiểu dự án"),
            Heading.unprinted("plan", "Mã kế hoạch"),
            new Heading("target", "Chỉ tiêu"),
            new Heading("date", "Ngày đề xuất"),
            new Heading("approvedOn", "Ngày phê duyệt"),
            new Heading("contractedOn", "Ngày ký hợp đồng"),
            new Heading("closedOn", "Ngày kết thúc"),
            Heading.figure("households", "Tổng số hộ"),
            Heading.figure("poor", "Hộ nghèo"),
            Heading.figure("nearPoor", "Hộ cận nghèo"),
            Heading.figure("newlyEscaped", "Hộ mới thoát nghèo"),
            Heading.figure("ethnicMinority", "Hộ dân tộc thiểu số"),
            Heading.figure("stateBudget", "Ngân sách nhà nước (đồng)"),
            Heading.figure("loans", "Vốn vay (đồng)"),
            Heading.figure("own", "Vốn đối ứng (đồng)"),
            Heading.figure("total", "Tổng kinh phí (đồng)").madeOf("6 + 7 + 8"));

    private static final int PAGE = 500;

    /** @param tree the day whose places apply; {@code year} null for all */
    static Caption caption(Place place, LocalDate tree, Integer year) {
        return new Caption(
                "DANH SÁCH DỰ ÁN, MÔ HÌNH SINH KẾ" + (year == null ? "" : " ĐỀ XUẤT NĂM " + year),
                place.name() + "; đơn vị hành chính ngày " + PaperWords.day(tree),
                "hộ, đồng");
    }

    private static String stateInWords(String wireName) {
        return ProjectState.ofWireName(wireName).orElseThrow().words().vi();
    }

    private static String kindInWords(String wireName) {
        return ProjectKind.valueOf(wireName.toUpperCase(Locale.ROOT)).words();
    }

    private static String communityInWords(String wireName) {
        return CommunityKind.valueOf(wireName.toUpperCase(Locale.ROOT)).words();
    }

    private static final String ROWS = Subtree.TREE + """
            select t.*, n.code as commune_code, n.name as commune from livelihood_project t
            left join lateral (
                select p.code, p.name from area_period p where p.area_id = t.area_id and p.valid_from <= t.held_since
                order by p.valid_from desc limit 1
            ) n on true
            where not t.deleted
                and (cast(:from as date) is null or t.proposed_on between :from and :to)
                and (cast(:state as text) is null or t.state = :state)
                and (cast(:line as text) is null or t.line_code = :line)
                and (cast(:plan as uuid) is null or t.plan_id = :plan)
                and %s
                and %s
                and (t.proposed_on, t.id) > (:afterDay, :afterId)
            order by t.proposed_on, t.id limit :limit
            """.formatted(LivelihoodScope.IN_TREE, LivelihoodScope.SEEN);

    @Inject
    Jdbi jdbi;

    @Inject
    Scope scope;

    private record Row(ProjectList.After key, List<Object> cells) {}

    /** @param tree the day whose places apply */
    void write(UUID area, LocalDate tree, ProjectList.Asked asked, TableWriter table) throws IOException {
        var page = page(area, tree, asked, ProjectList.After.NOTHING);
        while (!page.isEmpty()) {
            for (var row : page) {
                table.row(row.cells());
            }
            page = page(area, tree, asked, page.get(page.size() - 1).key());
        }
    }

    private List<Row> page(UUID area, LocalDate tree, ProjectList.Asked asked, ProjectList.After after) {
        return jdbi.withHandle(handle -> scope.bind(handle.createQuery(ROWS))
                .bind("area", area)
                .bind("tree", tree)
                .bind("from", asked.year() == null ? null : asked.year().from())
                .bind("to", asked.year() == null ? null : asked.year().to())
                .bind("state", asked.state() == null ? null : asked.state().name())
                .bind("line", asked.line())
                .bind("plan", asked.plan())
                .bind("afterDay", after.proposedOn())
                .bind("afterId", after.id())
                .bind("limit", PAGE)
                .map((row, context) -> row(row))
                .list());
    }

    private static Row row(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var proposedOn = row.getObject("proposed_on", LocalDate.class);
        var cells = new ArrayList<Object>();
        cells.add(id);
        cells.add(row.getString("title"));
        cells.add(ProjectState.valueOf(row.getString("state")).wireName());
        cells.add(ProjectKind.valueOf(row.getString("kind")).wireName());
        cells.add(CommunityKind.valueOf(row.getString("community_kind")).wireName());
        cells.add(row.getString("model"));
        cells.add(row.getString("commune_code"));
        cells.add(row.getString("commune"));
        cells.add(row.getString("programme_code"));
        cells.add(row.getString("line_code"));
        cells.add(row.getObject("plan_id", UUID.class));
        cells.add(row.getString("target"));
        cells.add(proposedOn);
        cells.add(row.getObject("approved_on", LocalDate.class));
        cells.add(row.getObject("contracted_on", LocalDate.class));
        cells.add(row.getObject("closed_on", LocalDate.class));
        addFigures(row, cells);
        return new Row(new ProjectList.After(proposedOn, id), cells);
    }

    private static void addFigures(ResultSet row, List<Object> cells) throws SQLException {
        for (var column : List.of("households", "poor", "near_poor", "newly_escaped", "ethnic_minority")) {
            cells.add(row.getInt(column));
        }
        var total = 0L;
        for (var column : List.of("state_budget", "loans", "own")) {
            cells.add(row.getLong(column));
            total = Math.addExact(total, row.getLong(column));
        }
        cells.add(total);
    }
}
