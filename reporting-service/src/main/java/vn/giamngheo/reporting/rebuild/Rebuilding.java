package vn.giamngheo.reporting.rebuild;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.platform.event.Intake;
import vn.giamngheo.platform.event.PartitionReader;
import vn.giamngheo.platform.event.Projection;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Wordless;
import vn.giamngheo.platform.operation.Background;

/**
 * Builds the projections anew from the first event, beside those that reports go on reading, and exchanges them when
 * it has caught up. The place that each partition has reached lies with the projections, so whoever takes events in
 * goes on exactly where the new ones stand.
 */
@ApplicationScoped
class Rebuilding {

    private static final Logger LOG = Logger.getLogger(Rebuilding.class);

    @Inject
    Schemas schemas;

    @Inject
    Jdbi jdbi;

    @All
    @Inject
    List<Projection> projections;

    @Inject
    Background background;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private final AtomicReference<RebuildState> state = new AtomicReference<>(RebuildState.NEVER);

    RebuildState state() {
        return state.get();
    }

    /** @throws ProblemException 409 while a rebuild of this instance is under way */
    RebuildState start() {
        var begun = RebuildState.begun(Instant.now());
        var former = state.getAndUpdate(now -> now.isUnderWay() ? now : begun);
        if (former.isUnderWay()) {
            throw new ProblemException(CommonProblem.UNDER_WAY);
        }
        background.run(this::rebuild);
        return begun;
    }

    private void rebuild() {
        try {
            schemas.alone(this::buildAndExchange);
            state.updateAndGet(now -> now.done(Instant.now()));
            LOG.infof("Projections rebuilt in %s", Duration.between(state.get().begunAt(), Instant.now()));
        } catch (RuntimeException failure) {
            LOG.error(
                    "The rebuild has failed; reports go on reading the projections as they were", Wordless.of(failure));
            state.updateAndGet(now -> now.failed(failure.toString(), Instant.now()));
        }
    }

    private void buildAndExchange() {
        schemas.prepareNext();
        replay();
        schemas.exchange();
    }

    private void replay() {
        var intake = new Intake(jdbi, projections, Schemas.NEXT);
        try (var reader = new PartitionReader(bootstrapServers, "reporting-service-rebuild", intake)) {
            reader.assignAll(
                    projections.stream().map(Projection::topic).distinct().toList());
            do {
                reader.takeNext();
            } while (!reader.isCaughtUp());
        }
    }
}
