package vn.giamngheo.platform.imports;

import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Seals and opens what jobs keep, as their kinds want it. */
@ApplicationScoped
class Seals {

    @All
    @Inject
    List<ImportKind> kinds;

    byte[] seal(ImportJob job, byte[] content) {
        return of(job).seal(content, job.id().toString());
    }

    byte[] open(ImportJob job, byte[] sealed) {
        return of(job).open(sealed, job.id().toString());
    }

    /** @param json null stays null */
    String sealJson(ImportJob job, String json) {
        if (json == null || of(job) == StagingSeal.NONE) {
            return json;
        }
        var sealed = seal(job, json.getBytes(StandardCharsets.UTF_8));
        return new TextNode(Base64.getEncoder().encodeToString(sealed)).toString();
    }

    /** @param json null stays null */
    String openJson(ImportJob job, String json) {
        if (json == null || of(job) == StagingSeal.NONE) {
            return json;
        }
        var sealed = Base64.getDecoder().decode(StagedRow.tree(json).asText());
        return new String(open(job, sealed), StandardCharsets.UTF_8);
    }

    /** A kind that is no longer there has nothing to be opened. */
    private StagingSeal of(ImportJob job) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(job.kind()))
                .findFirst()
                .map(ImportKind::seal)
                .orElse(StagingSeal.NONE);
    }
}
