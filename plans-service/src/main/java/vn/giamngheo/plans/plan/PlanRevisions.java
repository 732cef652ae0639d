package vn.giamngheo.plans.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;

/** What a plan said, each time that it said something else. */
@ApplicationScoped
class PlanRevisions {

    @Inject
    Jdbi jdbi;

    @Inject
    ObjectMapper json;

    @Inject
    ShowingPlans showing;

    @Inject
    Caller caller;

    /** @param revision since which the plan said it */
    public record Revision(int revision, Instant madeAt, String madeBy) {}

    /** Keeps what the plan says now; it has been written. */
    void keep(Plan plan) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into plan_revision (plan_id, revision, made_at, made_by, content)
                        values (:plan, :revision, :at, :by, :content)
                        """)
                .bind("plan", plan.id())
                .bind("revision", plan.revision())
                .bind("at", Instant.now().atOffset(ZoneOffset.UTC))
                .bind("by", caller.subject())
                .bind("content", text(showing.show(plan)))
                .execute());
    }

    /** Keeps what a plan of before said until now. */
    void keepFirst(Plan plan) {
        if (of(plan.id()).isEmpty()) {
            keep(plan);
        }
    }

    List<Revision> of(UUID plan) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select revision, made_at, made_by from plan_revision where plan_id = :plan order by revision")
                .bind("plan", plan)
                .map(ConstructorMapper.of(Revision.class))
                .list());
    }

    /**
     * What a plan said at a revision.
     *
     * @throws ProblemException 400 when it had none of that number
     */
    JsonNode content(Plan plan, int revision, String parameter) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select content from plan_revision
                        where plan_id = :plan and revision <= :revision and :revision <= :last
                        order by revision desc limit 1
                        """)
                        .bind("plan", plan.id())
                        .bind("revision", revision)
                        .bind("last", plan.revision())
                        .mapTo(String.class)
                        .findFirst())
                .map(this::tree)
                .orElseThrow(() -> unknown(plan, revision, parameter));
    }

    private ProblemException unknown(Plan plan, int revision, String parameter) {
        var first = of(plan.id()).stream().findFirst().map(Revision::revision).orElse(plan.revision());
        return new ProblemException(
                PlansProblem.UNKNOWN_REVISION, Where.parameter(parameter), revision, first, plan.revision());
    }

    private String text(PlanView plan) {
        try {
            return json.writeValueAsString(plan);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
