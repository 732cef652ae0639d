package vn.giamngheo.indicators.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The table {@code review_village}: meetings and postings. */
@ApplicationScoped
class Villages {

    private static final String ROW = """
            select village_id, meeting_on, attended, agreed, posted_from, posted_to, posted_at from review_village
            where round_id = :round
            """;

    @Inject
    Jdbi jdbi;

    /** The last meeting and posting of a village. What has not been held is null. */
    public record Held(
            UUID villageId,
            LocalDate meetingOn,
            Integer attended,
            Integer agreed,
            LocalDate postedFrom,
            LocalDate postedTo,
            List<String> postedAt) {}

    void meet(UUID round, UUID village, LocalDate on, int attended, int agreed) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into review_village (round_id, village_id, meeting_on, attended, agreed)
                        values (:round, :village, :on, :attended, :agreed)
                        on conflict (round_id, village_id) do update set meeting_on = excluded.meeting_on,
                            attended = excluded.attended, agreed = excluded.agreed
                        """)
                .bind("round", round)
                .bind("village", village)
                .bind("on", on)
                .bind("attended", attended)
                .bind("agreed", agreed)
                .execute());
    }

    void post(UUID round, UUID village, LocalDate from, LocalDate to, List<String> places) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update review_village set posted_from = :from, posted_to = :to, posted_at = :places
                        where round_id = :round and village_id = :village
                        """)
                .bind("round", round)
                .bind("village", village)
                .bind("from", from)
                .bind("to", to)
                .bindArray("places", String.class, places.toArray())
                .execute());
    }

    List<Held> of(UUID round) {
        return jdbi.withHandle(handle -> handle.createQuery(ROW + "order by village_id")
                .bind("round", round)
                .map(ConstructorMapper.of(Held.class))
                .list());
    }

    Optional<Held> of(UUID round, UUID village) {
        return of(round).stream()
                .filter(held -> held.villageId().equals(village))
                .findFirst();
    }
}
