package vn.giamngheo.platform.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.context.ThreadContext;
import vn.giamngheo.platform.http.LoggedRequest;

/** Work that goes on after the answer: in transactions of its own, never in that of the request that began it. */
@ApplicationScoped
public class Background {

    private final ManagedExecutor executor = ManagedExecutor.builder()
            .propagated()
            .cleared(ThreadContext.ALL_REMAINING)
            .build();

    public CompletableFuture<Void> run(Runnable work) {
        var request = LoggedRequest.current().orElse(null);
        return executor.runAsync(() -> LoggedRequest.during(request, work));
    }
}
