package vn.giamngheo.platform.event;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Publishes everything that this service owns again, with the same ids and versions, a page in a transaction. Copies
 * write it anew, so that a row that was lost or damaged is whole again.
 */
@ApplicationScoped
public class Reemission {

    private static final Logger LOG = Logger.getLogger(Reemission.class);
    private static final UUID FIRST = new UUID(0, 0);
    private static final int PAGE = 500;

    @All
    @Inject
    List<Emission> emissions;

    @Inject
    Outbox outbox;

    /** The topics that this service owns. */
    public List<String> topics() {
        return emissions.stream().map(Emission::topic).distinct().sorted().toList();
    }

    /** @return how many events were published again */
    public long reemitAll() {
        return emissions.stream().mapToLong(this::reemit).sum();
    }

    private long reemit(Emission emission) {
        var count = 0L;
        var after = FIRST;
        while (after != null) {
            var start = after;
            var page = QuarkusTransaction.requiringNew().call(() -> publish(emission, start));
            count += page.size();
            after = page.isEmpty() ? null : page.get(page.size() - 1);
        }
        LOG.infof("Published %d events of %s again", count, emission.topic());
        return count;
    }

    private List<UUID> publish(Emission emission, UUID after) {
        return emission.page(after, PAGE).stream()
                .map(data -> {
                    outbox.publishAgain(emission.topic(), emission.type(), data);
                    return data.id();
                })
                .toList();
    }
}
