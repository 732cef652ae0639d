package vn.giamngheo.plans.activity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.platform.identity.Caller;

/** What an activity said, each time that it was stated anew. */
@ApplicationScoped
class ActivityRevisions {

    @Inject
    Jdbi jdbi;

    @Inject
    ObjectMapper json;

    @Inject
    Caller caller;

    /**
     * @param madeBy the subject of whoever had it say so
     * @param activity as it was shown
     */
    public record Revision(
            int revision,
            Instant madeAt,
            String madeBy,
            @Schema(implementation = ActivityView.class) JsonNode activity) {}

    /** Keeps what the activity says now. */
    void keep(Activity activity) {
        keep(activity, Instant.now(), caller.subject());
    }

    /** Keeps what an activity of before said until now, if nothing of it is kept. */
    void keepFirst(Activity activity) {
        if (of(activity.id()).isEmpty()) {
            keep(activity, activity.createdAt(), activity.createdBy());
        }
    }

    List<Revision> of(UUID activity) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select revision, made_at, made_by, content from activity_revision
                        where activity_id = :activity order by revision
                        """)
                .bind("activity", activity)
                .map((row, context) -> new Revision(
                        row.getInt("revision"),
                        row.getTimestamp("made_at").toInstant(),
                        row.getString("made_by"),
                        tree(row.getString("content"))))
                .list());
    }

    private void keep(Activity activity, Instant at, String by) {
        var view = activity.view();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into activity_revision (activity_id, revision, made_at, made_by, content)
                        values (:activity, :revision, :at, :by, :content)
                        """)
                .bind("activity", view.id())
                .bind("revision", view.revision())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("by", by)
                .bind("content", text(view))
                .execute());
    }

    private String text(ActivityView view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
