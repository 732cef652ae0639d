package vn.giamngheo.budget.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.events.FundingDecided;
import vn.giamngheo.platform.value.Money;

/** The answers to funding requests, one for each, and what was released afterwards. Nothing of it is ever changed. */
@ApplicationScoped
class Answers {

    private static final String ANSWER = """
            select d.*, r.date as released_on, r.amount as released, r.document_id as release_id
            from funding_decision d %s funding_release r on r.id = d.id where
            """;

    private static final String ALL = ANSWER.formatted("left join");

    @Inject
    Jdbi jdbi;

    Optional<Answer> to(UUID request) {
        return found(ALL + " d.id = any(:ids)", List.of(request)).stream().findFirst();
    }

    /** The same, locked for this transaction. */
    Optional<Answer> lockedTo(UUID request) {
        return found(ALL + " d.id = any(:ids) for update of d", List.of(request)).stream()
                .findFirst();
    }

    Map<UUID, Answer> to(Collection<UUID> requests) {
        return found(ALL + " d.id = any(:ids)", requests).stream().collect(Collectors.toMap(Answer::id, each -> each));
    }

    /** The next in the order of their ids. */
    List<Answer> after(UUID after, int limit) {
        return page(ALL, after, limit);
    }

    /** The same of those whose money was released. */
    List<Answer> releasedAfter(UUID after, int limit) {
        return page(ANSWER.formatted("join"), after, limit);
    }

    private List<Answer> page(String select, UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(select + " d.id > :after order by d.id limit :limit")
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> answer(row))
                .list());
    }

    private List<Answer> found(String select, Collection<UUID> ids) {
        return jdbi.withHandle(handle -> handle.createQuery(select)
                .bindArray("ids", UUID.class, ids.toArray())
                .map((row, context) -> answer(row))
                .list());
    }

    private static Answer answer(ResultSet row) throws SQLException {
        var code = row.getString("reason_code");
        var releasedOn = row.getObject("released_on", LocalDate.class);
        return new Answer(
                row.getObject("id", UUID.class),
                row.getObject("date", LocalDate.class),
                row.getString("outcome"),
                code == null
                        ? null
                        : new FundingDecided.Reason(code, row.getString("reason_vi"), row.getString("reason_en")),
                row.getObject("document_id", UUID.class),
                releasedOn == null
                        ? null
                        : new Answer.Release(
                                releasedOn,
                                Money.of(row.getLong("released")),
                                row.getObject("release_id", UUID.class)));
    }

    void insert(Answer answer) {
        var reason = answer.reason();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into funding_decision (id, date, outcome, reason_code, reason_vi, reason_en, document_id)
                        values (:id, :date, :outcome, :code, :vi, :en, :documentId)
                        """)
                .bindMethods(answer)
                .bind("code", reason == null ? null : reason.code())
                .bind("vi", reason == null ? null : reason.vi())
                .bind("en", reason == null ? null : reason.en())
                .execute());
    }

    void release(UUID request, Answer.Release release) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into funding_release (id, date, amount, document_id) values (?, ?, ?, ?)",
                request,
                release.date(),
                release.amount().dong(),
                release.documentId()));
    }
}
