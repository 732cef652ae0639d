package vn.giamngheo.platform.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.events.Topics;
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
        raise(List.of(finding));
    }

    /** Resolves a finding: its cause is gone. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void resolve(UUID id) {
        resolve(List.of(id));
    }

    /**
     * Makes the findings of one code about one thing those that were found now: raises these and resolves the others.
     * The caller has locked the thing, so that two checks of it do not cross.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void settle(String code, FindingState.Touched subject, List<Finding> found) {
        settle(found, rows.open(code, subject));
    }

    /**
     * The same for many codes and things at once.
     *
     * @param kind of the things
     * @param found each of one of the codes, about one of the things
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void settle(Collection<String> codes, String kind, Collection<String> things, List<Finding> found) {
        settle(found, rows.open(codes, kind, things));
    }

    /** All about these things, resolved ones too, in the order in which they were raised. */
    public List<FindingState> about(Collection<UUID> things) {
        return rows.about(things).stream().map(row -> row.state(service)).toList();
    }

    private void settle(List<Finding> found, List<UUID> open) {
        raise(found);
        var standing = found.stream().map(Finding::id).collect(Collectors.toSet());
        resolve(open.stream().filter(id -> !standing.contains(id)).toList());
    }

    private void raise(List<Finding> found) {
        var last =
                found.stream().collect(Collectors.toMap(Finding::id, Function.identity(), (earlier, later) -> later));
        if (!last.isEmpty()) {
            publish(rows.raise(last.values(), Instant.now()));
        }
    }

    private void resolve(List<UUID> ids) {
        if (!ids.isEmpty()) {
            publish(rows.resolve(ids, Instant.now()));
        }
    }

    private void publish(List<FindingRow> changed) {
        outbox.publish(
                Topics.FINDINGS,
                FindingState.TYPE,
                changed.stream().map(row -> row.state(service)).toList());
    }
}
