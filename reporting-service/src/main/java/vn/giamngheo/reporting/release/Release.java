package vn.giamngheo.reporting.release;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.rest.Edited;

/**
 * A release as its place knows it.
 *
 * @param areaCode as the place was called on the day of the tree
 * @param tree the last day of the year
 * @param snapshots what it is made of
 * @param sha256 of what everybody reads
 * @param publishedBy null, and left out, while it is a draft, {@code publishedAt} too
 * @param endedBy who replaced or withdrew it; null, and left out, while nobody has, {@code endedAt} too
 * @param reason why it was withdrawn; else null, and left out
 * @param figures what everybody reads, or would read; null, and left out, but where one is asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Release(
        UUID id,
        UUID areaId,
        String areaCode,
        int year,
        LocalDate tree,
        ReleaseState state,
        List<UUID> snapshots,
        String sha256,
        int threshold,
        String draftedBy,
        Instant draftedAt,
        String publishedBy,
        Instant publishedAt,
        String endedBy,
        Instant endedAt,
        String reason,
        Act act,
        @Schema(implementation = Glance.class) JsonNode figures,
        @JsonIgnore UUID actId)
        implements Edited {

    /** The hash stands for the figures. */
    @Override
    public Object edited() {
        return with(act, null);
    }

    Release with(Act its, JsonNode read) {
        return new Release(
                id,
                areaId,
                areaCode,
                year,
                tree,
                state,
                snapshots,
                sha256,
                threshold,
                draftedBy,
                draftedAt,
                publishedBy,
                publishedAt,
                endedBy,
                endedAt,
                reason,
                its,
                read,
                actId);
    }
}
