package vn.giamngheo.gateway.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import vn.giamngheo.gateway.upstream.Upstreams;

/** The gateway is ready when all services are; the answer names those that are not. */
@Readiness
@Singleton
class ServicesReady implements AsyncHealthCheck {

    private final Upstreams upstreams;
    private final ServiceHealth health;

    ServicesReady(Upstreams upstreams, ServiceHealth health) {
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
