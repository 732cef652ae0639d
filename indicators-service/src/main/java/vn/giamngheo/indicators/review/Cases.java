package vn.giamngheo.indicators.review;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.indicators.classification.PovertyClass;
import vn.giamngheo.indicators.classification.Settlement;
import vn.giamngheo.indicators.standing.Decided;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.value.Ids;

/** The tables {@code review_case} and {@code review_survey}. */
@ApplicationScoped
class Cases {

    private static final String ROW = """
            select c.id, c.household_id, h.code as household_code, c.village_id, c.step, c.requested_on, c.survey_id, s.surveyed_on,
                s.settlement, s.monthly_income, s.b1_score, s.lacking, s.b2_score, s.found_class, c.decided_class,
                c.refusal
            from review_case c
            join household h on h.id = c.household_id
            left join review_survey s on s.id = c.survey_id
            """;

    @Inject
    Jdbi jdbi;

    /** Puts households on the list of a round that are not there yet. @return how many were added */
    int list(UUID round, List<UUID> households, LocalDate requestedOn, LocalDate listedOn) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into review_case
                            (id, round_id, household_id, village_id, step, requested_on, listed_on)
                        select l.id, :round, h.id, h.village_id, 'LISTED', :requestedOn, :listedOn
                        from unnest(:ids, :households) as l (id, household) join household h on h.id = l.household
                        on conflict (round_id, household_id) do nothing
                        """)
                .bind("round", round)
                .bind("requestedOn", requestedOn)
                .bind("listedOn", listedOn)
                .bindArray(
                        "ids",
                        UUID.class,
                        households.stream().map(each -> Ids.next()).toArray())
                .bindArray("households", UUID.class, households.toArray())
                .execute());
    }

    Optional<Case> of(UUID round, UUID household) {
        return jdbi.withHandle(
                handle -> handle.createQuery(ROW + "where c.round_id = :round and c.household_id = :household")
                        .bind("round", round)
                        .bind("household", household)
                        .map((row, context) -> reviewed(row))
                        .findFirst());
    }

    /** All of a round, or of one of its villages. @param village null for all */
    List<Case> of(UUID round, UUID village, UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(ROW + """
                        where c.round_id = :round and c.id > :after
                            and (cast(:village as uuid) is null or c.village_id = :village)
                        order by c.id limit :limit
                        """)
                .bind("round", round)
                .bind("village", village)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> reviewed(row))
                .list());
    }

    List<Case> all(UUID round, UUID village) {
        return of(round, village, new UUID(0, 0), Integer.MAX_VALUE);
    }

    void step(List<UUID> ids, Step step) {
        jdbi.useHandle(handle -> handle.createUpdate("update review_case set step = :step where id = any(:ids)")
                .bind("step", step.name())
                .bindArray("ids", UUID.class, ids.toArray())
                .execute());
    }

    void refuse(UUID id, String reasons) {
        jdbi.useHandle(handle ->
                handle.execute("update review_case set step = 'REFUSED', refusal = ? where id = ?", reasons, id));
    }

    /** @param decided households of the round */
    void decide(UUID round, List<Decided> decided) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update review_case c set step = 'DECIDED', decided_class = d.class
                        from unnest(:households, :classes) as d (household, class)
                        where c.round_id = :round and c.household_id = d.household
                        """)
                .bind("round", round)
                .bindArray(
                        "households",
                        UUID.class,
                        decided.stream().map(Decided::household).toArray())
                .bindArray(
                        "classes",
                        String.class,
                        decided.stream()
                                .map(each -> each.povertyClass().wireName())
                                .toArray())
                .execute());
    }

    void survey(Survey survey, Step step) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into review_survey (id, case_id, surveyed_on, settlement, monthly_income, b1_score,
                                b1_counts, sheet_id, lacking, b2_score, found_class, surveyed_by, surveyed_at)
                            values (:id, :caseId, :surveyedOn, :settlementName, :monthlyIncome, :b1Score,
                                cast(:b1Counts as jsonb), :sheetId, :lackingCodes, :b2Score, :className, :surveyedBy, :surveyedAt)
                            """)
                    .bindMethods(survey)
                    .bind("settlementName", survey.settlement().wireName())
                    .bind("className", survey.foundClass().wireName())
                    .bindArray("lackingCodes", String.class, survey.lacking().toArray())
                    .execute();
            handle.execute(
                    "update review_case set survey_id = ?, step = ? where id = ?",
                    survey.id(),
                    step.name(),
                    survey.caseId());
        });
    }

    /** Whether there is a survey with this id. */
    boolean isKnown(UUID survey) {
        return jdbi.withHandle(handle -> handle.createQuery("select exists (select from review_survey where id = :id)")
                .bind("id", survey)
                .mapTo(Boolean.class)
                .one());
    }

    boolean isOf(UUID survey, UUID reviewed) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select from review_survey where id = :id and case_id = :reviewed)")
                .bind("id", survey)
                .bind("reviewed", reviewed)
                .mapTo(Boolean.class)
                .one());
    }

    /** How many of each item of sheet B1 the households of a village have, by case; only those that were counted. */
    Map<UUID, Map<String, Integer>> counts(UUID round, UUID village) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select c.id, s.b1_counts::text as counts
                        from review_case c join review_survey s on s.id = c.survey_id
                        where c.round_id = :round and c.village_id = :village and s.b1_counts is not null
                        """)
                .bind("round", round)
                .bind("village", village)
                .map((row, context) -> Map.entry(row.getObject("id", UUID.class), counts(row.getString("counts"))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Map<String, Integer> counts(String json) {
        return EventJson.data(json, JsonNode.class).properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().intValue()));
    }

    /** Who surveyed households of the round. */
    List<String> surveyors(UUID round) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select distinct s.surveyed_by from review_survey s join review_case c on c.id = s.case_id
                        where c.round_id = :round
                        """).bind("round", round).mapTo(String.class).list());
    }

    private static Case reviewed(ResultSet row) throws SQLException {
        var settlement = row.getString("settlement");
        var lacking = row.getArray("lacking");
        return new Case(
                row.getObject("id", UUID.class),
                row.getObject("household_id", UUID.class),
                row.getString("household_code"),
                row.getObject("village_id", UUID.class),
                Step.valueOf(row.getString("step")),
                row.getObject("requested_on", LocalDate.class),
                row.getObject("survey_id", UUID.class),
                row.getObject("surveyed_on", LocalDate.class),
                settlement == null ? null : Settlement.ofWireName(settlement),
                row.getObject("monthly_income", Long.class),
                row.getObject("b1_score", Integer.class),
                lacking == null ? null : Arrays.asList((String[]) lacking.getArray()),
                row.getObject("b2_score", Integer.class),
                povertyClass(row.getString("found_class")),
                povertyClass(row.getString("decided_class")),
                row.getString("refusal"));
    }

    private static PovertyClass povertyClass(String name) {
        return name == null ? null : PovertyClass.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
