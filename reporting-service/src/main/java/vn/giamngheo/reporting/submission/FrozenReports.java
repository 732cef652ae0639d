package vn.giamngheo.reporting.submission;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import vn.giamngheo.platform.value.Ids;
import vn.giamngheo.reporting.freshness.Witnessed.Position;
import vn.giamngheo.reporting.snapshot.Draft;
import vn.giamngheo.reporting.stored.StoredJson;

/** The figures of submissions as they were frozen: with the draft, and as snapshots once it is submitted. */
@ApplicationScoped
class FrozenReports {

    private static final String AS_SNAPSHOT = """
            insert into snapshot (id, report, parameters, question, area_id, area_code, area_name, area_level, year, tree,
                body, sha256, topics, until, data_as_of, published_by, published_at, submission_id)
            select :snapshot, report, parameters, question, area_id, area_code, area_name, area_level, year, tree,
                body, sha256, topics, until, data_as_of, :by, clock_timestamp(), submission_id
            from submission_report where submission_id = :submission and position = :position
            """;

    @Inject
    Jdbi jdbi;

    @Inject
    StoredJson json;

    List<FrozenReport> of(UUID submission) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select r.report, r.parameters, r.sha256, r.data_as_of, r.topics, r.until, r.snapshot_id,
                            coalesce(cast(r.question as jsonb) ->> 'basis' = 'restated', false) as restated,
                            s.agency_id is not null and r.parameters ->> 'agency' is null as of_whole_place
                        from submission_report r join submission s on s.id = r.submission_id
                        where r.submission_id = :submission order by r.position
                        """)
                .bind("submission", submission)
                .map((row, context) -> report(row))
                .list());
    }

    /** What they say, to the byte, in their order. */
    List<byte[]> bodies(UUID submission) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select coalesce(r.body, s.body) from submission_report r left join snapshot s on s.id = r.snapshot_id
                        where r.submission_id = :submission order by r.position
                        """)
                .bind("submission", submission)
                .mapTo(byte[].class)
                .list());
    }

    /** Instead of what was frozen before. */
    void replace(UUID submission, List<Draft> drafts) {
        jdbi.useHandle(handle -> {
            handle.execute("delete from submission_report where submission_id = ?", submission);
            insert(submission, drafts, handle);
        });
    }

    private void insert(UUID submission, List<Draft> drafts, Handle handle) {
        var batch = handle.prepareBatch("""
                insert into submission_report (submission_id, position, report, parameters, question, area_id, area_code,
                    area_name, area_level, year, tree, body, sha256, topics, until, data_as_of)
                values (:submission, :position, :report, cast(:parameters as jsonb), :question, :areaId, :areaCode, :areaName,
                    :areaLevel, :year, :tree, :body, :sha256, cast(:topics as jsonb), cast(:until as jsonb), :dataAsOf)
                """);
        for (var position = 0; position < drafts.size(); position++) {
            batch.bind("submission", submission).bind("position", position);
            bind(drafts.get(position), batch);
            batch.add();
        }
        batch.execute();
    }

    private void bind(Draft draft, PreparedBatch batch) {
        var question = draft.question();
        var until = draft.position().until();
        batch.bind("report", draft.report())
                .bind("parameters", json.write(draft.parameters()))
                .bind("question", json.write(question.settled()))
                .bind("areaId", question.area().id())
                .bind("areaCode", question.area().code())
                .bind("areaName", question.area().name())
                .bind("areaLevel", question.area().level())
                .bind("year", question.year())
                .bind("tree", question.tree())
                .bind("body", draft.body())
                .bind("sha256", draft.sha256())
                .bind("topics", json.write(draft.position().topics()))
                .bind("until", until == null ? null : json.write(until))
                .bind("dataAsOf", draft.dataAsOf().atOffset(ZoneOffset.UTC));
    }

    /** Makes snapshots of what is none yet. */
    void publish(UUID submission, String subject) {
        jdbi.useHandle(handle -> handle.createQuery(
                        "select position from submission_report where submission_id = :submission and body is not null")
                .bind("submission", submission)
                .mapTo(Integer.class)
                .list()
                .forEach(position -> publish(submission, position, subject, handle)));
    }

    private static void publish(UUID submission, int position, String subject, Handle handle) {
        var snapshot = Ids.next();
        handle.createUpdate(AS_SNAPSHOT)
                .bind("snapshot", snapshot)
                .bind("submission", submission)
                .bind("position", position)
                .bind("by", subject)
                .execute();
        handle.createUpdate("""
                        update submission_report set body = null, snapshot_id = :snapshot
                        where submission_id = :submission and position = :position
                        """)
                .bind("snapshot", snapshot)
                .bind("submission", submission)
                .bind("position", position)
                .execute();
    }

    private FrozenReport report(ResultSet row) throws SQLException {
        return new FrozenReport(
                row.getString("report"),
                json.read(row.getString("parameters"), new TypeReference<Map<String, String>>() {}),
                row.getString("sha256"),
                row.getObject("data_as_of", OffsetDateTime.class).toInstant(),
                new Position(topics(row.getString("topics")), topics(row.getString("until"))),
                row.getObject("snapshot_id", UUID.class),
                row.getBoolean("of_whole_place") ? true : null,
                row.getBoolean("restated"));
    }

    private SortedMap<String, List<Long>> topics(String text) {
        return json.read(text, new TypeReference<SortedMap<String, List<Long>>>() {});
    }
}
