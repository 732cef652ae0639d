package vn.giamngheo.platform.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Emission;

/** All findings that this service has raised, resolved ones too, as last published. */
@ApplicationScoped
class FindingEmission implements Emission {

    @Inject
    FindingRows rows;

    @ConfigProperty(name = "quarkus.application.name")
    String service;

    @Override
    public String topic() {
        return Topics.FINDINGS;
    }

    @Override
    public String type() {
        return FindingState.TYPE;
    }

    @Override
    public List<FindingState> page(UUID after, int limit) {
        return rows.page(after, limit).stream().map(row -> row.state(service)).toList();
    }
}
