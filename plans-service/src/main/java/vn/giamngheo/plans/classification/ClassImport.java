package vn.giamngheo.plans.classification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.imports.Column;
import vn.giamngheo.platform.imports.ImportKind;
import vn.giamngheo.platform.imports.ImportRow;
import vn.giamngheo.platform.imports.Outcome;

/** Lists of classes of places, as the annexes of acts give them. */
@ApplicationScoped
class ClassImport implements ImportKind {

    private static final List<Column> COLUMNS = List.of(
            Column.areaCode("area", "Mã địa bàn", "Mã vào ngày đầu tiên", "Code on the first day")
                    .mandatory(),
            Column.text("scheme", "Cách phân loại", "Phân loại theo gì", "What is classed", 40)
                    .withCodes(Scheme.words())
                    .mandatory(),
            Column.text(
                            "value",
                            "Giá trị",
                            "Ví dụ rural, urban, region_1, specially_difficult, poor_commune, none",
                            "One of the scheme's values",
                            40)
                    .mandatory(),
            Column.date("validFrom", "Từ ngày", "Ngày đầu tiên có hiệu lực", "The first day")
                    .mandatory(),
            Column.date(
                    "validTo",
                    "Đến ngày",
                    "Ngày cuối cùng có hiệu lực; để trống nếu còn hiệu lực",
                    "The last day, inclusive; empty while no end is known"),
            Column.text("act", "Văn bản", "Số, ký hiệu của văn bản", "Number of the act", 100)
                    .mandatory());

    @Inject
    Classifying classifying;

    @Override
    public String name() {
        return "area-classes";
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
    public Set<String> senders() {
        return Set.of(Roles.ADMIN);
    }

    @Override
    public Set<String> readers() {
        return Set.of(Roles.ADMIN, Roles.AUDITOR);
    }

    /** A line whose place is known, or its failure. */
    private record Line(ClassRequest request, UUID place, Outcome failure) {}

    @Override
    public List<Outcome> handle(List<ImportRow> rows) {
        var lines = rows.stream().map(this::line).toList();
        var places = lines.stream()
                .filter(line -> line.failure() == null)
                .map(Line::place)
                .distinct()
                .toList();
        var histories = classifying.histories(places);
        var outcomes = new ArrayList<Outcome>();
        for (var line : lines) {
            outcomes.add(
                    line.failure() != null
                            ? line.failure()
                            : Outcome.of(() -> {
                                var isNew = histories.get(line.place()).add(line.request());
                                return isNew ? Outcome.ok(line.place()) : Outcome.unchanged(line.place());
                            }));
        }
        classifying.store(histories.values());
        return outcomes;
    }

    private Line line(ImportRow row) {
        var request = new ClassRequest(
                row.areaCode("area"),
                Scheme.ofWireName(row.text("scheme")),
                row.text("value"),
                row.date("validFrom"),
                row.date("validTo"),
                row.text("act"));
        try {
            return new Line(request, classifying.place(request).id(), null);
        } catch (ProblemException refused) {
            return new Line(request, null, Outcome.failed(refused.violations()));
        }
    }
}
