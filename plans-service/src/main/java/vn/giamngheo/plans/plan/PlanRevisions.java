package vn.giamngheo.plans.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.value.Money;

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
    Acts acts;

    @Inject
    Caller caller;

    /**
     * @param revision since which the plan said it
     * @param act that amended it; absent of what it said before
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Revision(int revision, Instant madeAt, String madeBy, Act act) {}

    /** As it is stored. */
    public record Kept(int revision, Instant madeAt, String madeBy, UUID actId) {}

    /** Keeps what the plan says now; it has been written. */
    void keep(Plan plan) {
        keep(plan, null);
    }

    /** Keeps what the plan says now, because an act says so; it has been written. */
    void keep(Plan plan, UUID act) {
        keep(plan, act, text(showing.show(plan)));
    }

    /** Keeps what an act says of a plan that goes on saying what a later one does. */
    void keepOlder(Plan plan, UUID act, PlanRequest said) {
        var content = json.<ObjectNode>valueToTree(showing.show(plan));
        var asked = json.<ObjectNode>valueToTree(said);
        asked.remove("area");
        if (said.issuedOn() == null) {
            asked.remove("issuedOn");
        }
        content.setAll(asked);
        asked.properties().stream()
                .filter(field -> field.getValue().isNull())
                .forEach(field -> content.remove(field.getKey()));
        content.set(
                "total",
                json.valueToTree(Money.sum(said.fundLines().stream()
                        .map(PlanRequest.FundLine::total)
                        .toList())));
        keep(plan, act, text(content));
    }

    private void keep(Plan plan, UUID act, String content) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into plan_revision (plan_id, revision, made_at, made_by, act_id, content)
                        values (:plan, :revision, :at, :by, :act, :content)
                        """)
                .bind("plan", plan.id())
                .bind("revision", plan.revision())
                .bind("at", Instant.now().atOffset(ZoneOffset.UTC))
                .bind("by", caller.subject())
                .bind("act", act)
                .bind("content", content)
                .execute());
    }

    /** Keeps what a plan of before said until now. */
    void keepFirst(Plan plan) {
        if (of(plan.id()).isEmpty()) {
            keep(plan);
        }
    }

    List<Revision> of(UUID plan) {
        var kept = jdbi.withHandle(handle -> handle.createQuery("""
                        select revision, made_at, made_by, act_id from plan_revision where plan_id = :plan
                        order by revision
                        """)
                .bind("plan", plan)
                .map(ConstructorMapper.of(Kept.class))
                .list());
        var byId = acts.byId(
                kept.stream().map(Kept::actId).filter(Objects::nonNull).toList());
        return kept.stream()
                .map(each -> new Revision(
                        each.revision(),
                        each.madeAt(),
                        each.madeBy(),
                        each.actId() == null ? null : byId.get(each.actId())))
                .toList();
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

    private String text(Object plan) {
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
