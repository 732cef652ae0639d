package vn.giamngheo.indicators.validation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;

/** The table {@code validation_rule}. */
@ApplicationScoped
class ValidationRules {

    private static final String ROW = "select id, code, content::text as content from validation_rule ";

    @Inject
    Jdbi jdbi;

    /** @return whether it is new */
    boolean insert(ValidationRule rule, String by) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into validation_rule (id, code, content, indicators, recorded_by)
                        values (:id, :code, cast(:json as jsonb), :indicators, :by)
                        on conflict (code) do nothing
                        """)
                        .bind("id", rule.id())
                        .bind("code", rule.code())
                        .bind("json", EventJson.text(rule.content()))
                        .bindArray("indicators", String.class, indicators(rule))
                        .bind("by", by)
                        .execute()
                == 1);
    }

    void update(ValidationRule rule, String by) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update validation_rule set content = cast(:json as jsonb), indicators = :indicators,
                            recorded_by = :by, recorded_at = now()
                        where id = :id
                        """)
                .bind("id", rule.id())
                .bind("json", EventJson.text(rule.content()))
                .bindArray("indicators", String.class, indicators(rule))
                .bind("by", by)
                .execute());
    }

    private static Object[] indicators(ValidationRule rule) {
        return rule.content().terms().map(RuleTerm::indicator).distinct().toArray();
    }

    /** @throws ProblemException 404 when there is none */
    ValidationRule existing(String code) {
        return one(code, "");
    }

    /** The same, for a change of it. */
    ValidationRule locked(String code) {
        return one(code, " for update");
    }

    private ValidationRule one(String code, String lock) {
        return jdbi
                .withHandle(handle -> rules(
                        handle.createQuery(ROW + "where code = :code" + lock).bind("code", code)))
                .stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    /** By code. @param after the code to go on after; empty for the first ones */
    List<ValidationRule> page(String after, int limit) {
        return jdbi.withHandle(
                handle -> rules(handle.createQuery(ROW + "where code > :after order by code limit :limit")
                        .bind("after", after)
                        .bind("limit", limit)));
    }

    /** Those that name one of the indicators. */
    List<ValidationRule> naming(Collection<String> indicators) {
        return jdbi.withHandle(handle ->
                rules(handle.createQuery(ROW + "where indicators && cast(:indicators as text[]) order by code")
                        .bindArray("indicators", String.class, indicators.toArray())));
    }

    List<ValidationRule> all() {
        return jdbi.withHandle(handle -> rules(handle.createQuery(ROW + "order by code")));
    }

    private static List<ValidationRule> rules(Query query) {
        return query.map((row, context) -> rule(row)).list();
    }

    private static ValidationRule rule(ResultSet row) throws SQLException {
        return new ValidationRule(
                row.getObject("id", UUID.class),
                row.getString("code"),
                EventJson.data(row.getString("content"), ValidationRuleContent.class));
    }
}
