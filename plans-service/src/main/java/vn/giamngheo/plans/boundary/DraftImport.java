package vn.giamngheo.plans.boundary;

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

/**
 * Rows of boundary acts sent in as files. They change no place before the act comes into force; a row that the act has
 * already is replaced.
 */
abstract class DraftImport<R extends DraftRows.Row> implements ImportKind {

    static final Column ACT = Column.text(
                    "act", "Văn bản", "Số, ký hiệu của văn bản sắp xếp", "Number of the boundary act", 100)
            .mandatory();

    static final Column EFFECTIVE_ON = Column.date(
                    "effectiveOn", "Ngày hiệu lực", "Ngày đầu tiên của đơn vị mới", "First day of the new units")
            .mandatory();

    @Inject
    BoundaryActs acts;

    @Inject
    DraftScope scope;

    /** @throws ProblemException when the line breaks a rule of its own */
    abstract R row(ImportRow line, UUID act);

    /** @return for each row, in their order, whether it is other than before */
    abstract List<Boolean> write(List<R> rows);

    @Override
    public Set<String> senders() {
        return Set.of(Roles.ADMIN);
    }

    @Override
    public Set<String> readers() {
        return Set.of(Roles.ADMIN, Roles.AUDITOR);
    }

    @Override
    public List<Outcome> handle(List<ImportRow> lines) {
        var drafts = new Drafts(acts, scope);
        var good = new ArrayList<R>();
        var outcomes = lines.stream()
                .map(line -> Outcome.of(() -> {
                    var act = drafts.named(line.text(ACT.key()), line.date(EFFECTIVE_ON.key()));
                    var row = row(line, act.id());
                    good.add(row);
                    return Outcome.ok(row.act());
                }))
                .toList();
        var changed = write(good).iterator();
        return outcomes.stream()
                .map(outcome -> outcome.result() != Outcome.Result.OK || changed.next()
                        ? outcome
                        : Outcome.unchanged(outcome.id()))
                .toList();
    }
}
