package vn.giamngheo.platform.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.event.Outbox;

/**
 * The findings that this service raises, published in the caller's transaction. Raising what stands already, or
 * resolving what does not, publishes nothing.
 */
@ApplicationScoped
public class Findings {

    @Inject
    FindingRows rows;

    @Inject
    Outbox outbox;

    @ConfigProperty(name = "quarkus.application.name")
    String service;

    /** Raises a finding, or tells its new figures when it stands already. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void raise(Finding finding) {
        rows.raise(finding, EventJson.text(finding), Instant.now()).ifPresent(this::publish);
    }

    /** Resolves a finding: its cause is gone. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void resolve(UUID id) {
        rows.resolve(id, Instant.now()).ifPresent(this::publish);
    }

    /**
     * Makes the findings of one code about one thing those that were found now: raises these and resolves the others.
     * The caller has locked the thing, so that two checks of it do not cross.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void settle(String code, FindingState.Touched subject, List<Finding> found) {
        found.forEach(this::raise);
        var standing = found.stream().map(Finding::id).toList();
        rows.open(code, subject).stream().filter(id -> !standing.contains(id)).forEach(this::resolve);
    }

    /**
     * The same for many codes and things at once.
     *
     * @param kind of the things
     * @param found each of one of the codes, about one of the things
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void settle(Collection<String> codes, String kind, Collection<String> things, List<Finding> found) {
        found.forEach(this::raise);
        var standing = found.stream().map(Finding::id).collect(Collectors.toSet());
        rows.open(codes, kind, things).stream()
                .filter(id -> !standing.contains(id))
                .forEach(this::resolve);
    }

    /** All about these things, resolved ones too, in the order in which they were raised. */
    public List<FindingState> about(Collection<UUID> things) {
        return rows.about(things).stream().map(row -> row.state(service)).toList();
    }

    private void publish(FindingRow row) {
        outbox.publish(Topics.FINDINGS, FindingState.TYPE, row.state(service));
    }
}
