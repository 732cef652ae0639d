package vn.giamngheo.platform.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.events.Label;
import vn.giamngheo.platform.act.ActView;
import vn.giamngheo.platform.act.file.FileView;
import vn.giamngheo.platform.finding.FindingWords;

/**
 * All that is known of a thing and of what belongs to it.
 *
 * @param kind such as {@code plan} or {@code payment}
 * @param parts the thing itself first
 * @param steps the oldest first
 * @param findings that the service of the thing has raised about it, the oldest first
 */
public record Dossier(
        String kind, UUID id, String title, List<Part> parts, List<DoneStep> steps, List<Wrong> findings) {

    Dossier with(List<DoneStep> page) {
        return new Dossier(kind, id, title, parts, page, findings);
    }

    /** The thing, or something that belongs to it, with its acts. */
    public record Part(String kind, UUID id, List<ActView> acts) {

        /** By which ids the trail knows it and what was added to it. */
        Stream<UUID> known() {
            return Stream.concat(Stream.of(id), acts.stream().flatMap(Part::known));
        }

        private static Stream<UUID> known(ActView act) {
            return Stream.concat(Stream.of(act.id()), act.files().stream().map(FileView::id));
        }
    }

    /**
     * A finding.
     *
     * @param severity {@code info}, {@code warning} or {@code error}
     * @param detail words that a clerk understands
     * @param arithmetic left out where nothing is counted
     * @param resolvedAt left out while it stands
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Wrong(
            UUID id,
            String code,
            String severity,
            Label detail,
            List<String> args,
            FindingState.Arithmetic arithmetic,
            Instant raisedAt,
            Instant resolvedAt) {

        static Wrong of(FindingState finding) {
            return new Wrong(
                    finding.id(),
                    finding.code(),
                    finding.severity(),
                    FindingWords.detail(finding),
                    finding.args(),
                    finding.arithmetic(),
                    finding.raisedAt(),
                    finding.resolvedAt());
        }
    }
}
