package vn.giamngheo.indicators.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import vn.giamngheo.events.ReviewResultState;
import vn.giamngheo.platform.event.EventJson;

/** The table {@code review_result}: what decided reviews found in each village. */
@ApplicationScoped
class Results {

    private static final String STATE = """
            select v.id, v.event_version, v.deleted, v.round_id, r.kind, s.code, r.year, v.area_id, r.opening_on, r.effective_on,
                v.households::text as households, v.persons::text as persons, v.details::text as details
            from review_result v
            join review_round r on r.id = v.round_id
            join poverty_standard s on s.id = r.standard_id
            """;

    @Inject
    Jdbi jdbi;

    /** New ones, those that were counted anew, and those that are no more. */
    void store(List<ReviewResultState> results) {
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("""
                    insert into review_result
                        (id, event_version, deleted, round_id, area_id, households, persons, details)
                    values (:id, :eventVersion, :deleted, :roundId, :areaId, cast(:householdsJson as jsonb),
                        cast(:personsJson as jsonb), cast(:detailsJson as jsonb))
                    on conflict (id) do update set event_version = excluded.event_version, deleted = excluded.deleted,
                        households = excluded.households, persons = excluded.persons, details = excluded.details
                    """);
            results.forEach(result -> batch.bindMethods(result)
                    .bind("householdsJson", EventJson.text(result.households()))
                    .bind("personsJson", EventJson.text(result.persons()))
                    .bind("detailsJson", EventJson.text(result.details()))
                    .add());
            if (!results.isEmpty()) {
                batch.execute();
            }
        });
    }

    /** By village. */
    Map<UUID, ReviewResultState> of(UUID round) {
        return jdbi
                .withHandle(handle ->
                        states(handle.createQuery(STATE + "where v.round_id = :round and not v.deleted order by v.id")
                                .bind("round", round)))
                .stream()
                .collect(Collectors.toMap(ReviewResultState::areaId, result -> result));
    }

    /** Also those that are no more. */
    List<ReviewResultState> page(UUID after, int limit) {
        return jdbi.withHandle(
                handle -> states(handle.createQuery(STATE + "where v.id > :after order by v.id limit :limit")
                        .bind("after", after)
                        .bind("limit", limit)));
    }

    private static List<ReviewResultState> states(Query query) {
        return query.map((row, context) -> new ReviewResultState(
                        row.getObject("id", UUID.class),
                        row.getInt("event_version"),
                        row.getBoolean("deleted"),
                        row.getObject("round_id", UUID.class),
                        ReviewKind.valueOf(row.getString("kind")).wireName(),
                        row.getString("code"),
                        row.getInt("year"),
                        row.getObject("area_id", UUID.class),
                        row.getObject("opening_on", LocalDate.class),
                        row.getObject("effective_on", LocalDate.class),
                        EventJson.data(row.getString("households"), ReviewResultState.Counts.class),
                        EventJson.data(row.getString("persons"), ReviewResultState.Counts.class),
                        details(row.getString("details"))))
                .list();
    }

    /** Null where they were not counted yet. */
    private static List<ReviewResultState.Detail> details(String json) {
        return json == null ? null : List.of(EventJson.data(json, ReviewResultState.Detail[].class));
    }
}
