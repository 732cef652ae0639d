package vn.giamngheo.gateway.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.HealthGroup;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheckResponse;
import vn.giamngheo.gateway.upstream.Upstreams;

/**
 * How all services are, in the health group {@code services}. The gateway itself is ready without them: whoever takes it out
 * of service for one that is down would take the ways to the others, too.
 */
@HealthGroup("services")
@Singleton
class ServicesUp implements AsyncHealthCheck {

    private final Upstreams upstreams;
    private final ServiceHealth health;

    ServicesUp(Upstreams upstreams, ServiceHealth health) {
        this.upstreams = upstreams;
        this.health = health;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        var states = upstreams.all().stream().map(health::of).toList();
        return Uni.createFrom().completionStage(() -> Future.all(states)
                .map(all -> response(all.<ServiceState>list()))
                .toCompletionStage());
    }

    private static HealthCheckResponse response(List<ServiceState> states) {
        var response = HealthCheckResponse.named("services");
        states.forEach(state -> response.withData(state.name(), state.isReady() ? "UP" : "DOWN"));
        return response.status(states.stream().allMatch(ServiceState::isReady)).build();
    }
}
