package vn.giamngheo.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Looks up what the codes of a plan are called, for papers that people read. */
@ApplicationScoped
class NamingPlan {

    @Inject
    Jdbi jdbi;

    PlanNames of(PlanView plan) {
        var indicators =
                plan.targets().stream().map(PlanRequest.Target::indicator).toList();
        return jdbi.withHandle(handle -> new PlanNames(
                named("indicator", indicators, handle),
                named("programme", plan.programmes(), handle),
                lines(plan.programmes(), handle)));
    }

    private static Map<String, String> named(String table, Collection<String> codes, Handle handle) {
        return handle.createQuery("select code, name_vi from " + table + " where code = any(:codes) and not deleted")
                .bindArray("codes", String.class, codes.toArray())
                .map((row, context) -> Map.entry(row.getString("code"), row.getString("name_vi")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    private static Map<PlanRequest.LineOf, String> lines(List<String> programmes, Handle handle) {
        return handle.createQuery("""
                        select p.code as programme, l.code, l.name_vi
                        from programme_line l join programme p on p.id = l.programme_id
                        where p.code = any(:programmes) and not p.deleted
                        """)
                .bindArray("programmes", String.class, programmes.toArray())
                .map((row, context) -> Map.entry(
                        new PlanRequest.LineOf(row.getString("programme"), row.getString("code")),
                        row.getString("name_vi")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }
}
