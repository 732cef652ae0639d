package vn.giamngheo.indicators.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.imports.Column;
import vn.giamngheo.platform.imports.ImportKind;
import vn.giamngheo.platform.imports.ImportRow;
import vn.giamngheo.platform.imports.Outcome;

/** Published results as a list, each line a line of a form. */
@ApplicationScoped
class TotalImport implements ImportKind {

    @Inject
    TakingTotals taking;

    @Override
    public String name() {
        return "published-totals";
    }

    @Override
    public List<Column> columns() {
        return LineReading.COLUMNS;
    }

    @Override
    public String keyColumn() {
        return "area";
    }

    @Override
    public List<String> identity() {
        return List.of("area", "year", "standard", "kind", "stage", "actNumber", "actIssuedOn", "form", "unit");
    }

    @Override
    public Set<String> senders() {
        return Set.of(Roles.COMMUNE_OFFICER, Roles.LINE_AGENCY, Roles.STANDING_AGENCY);
    }

    @Override
    public Set<String> readers() {
        return Set.of(Roles.STANDING_AGENCY, Roles.AUDITOR);
    }

    @Override
    public List<Outcome> handle(List<ImportRow> rows) {
        var outcomes = new HashMap<Integer, Outcome>();
        var lines = new ArrayList<TakingTotals.Line>();
        for (var row : rows) {
            try {
                lines.add(new TakingTotals.Line(row.line(), LineReading.read(row)));
            } catch (ProblemException refused) {
                outcomes.put(row.line(), Outcome.failed(refused.violations()));
            }
        }
        outcomes.putAll(taking.take(lines));
        return rows.stream().map(row -> outcomes.get(row.line())).toList();
    }
}
