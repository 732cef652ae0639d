package vn.giamngheo.indicators.standing;

import vn.giamngheo.indicators.classification.ClassDecision;

/** SQL of decisions on households. */
public final class DecisionSql {

    /** {@link ClassDecision#ORDER}, the one that counts first; of rows {@code c} of {@code class_decision} with their acts {@code a}. */
    public static final String LAST_FIRST = """
            c.holds_from desc, c.round_id is not null desc, c.decided_on desc, c.commune_id desc nulls last,
            coalesce(cast(substring(a.number from '^\\s*(\\d{1,18})') as bigint), 0) desc,
            a.number collate "C" desc nulls last, c.round_id desc nulls last
            """;

    private DecisionSql() {}
}
