package vn.giamngheo.reporting.freshness;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether what is not here yet may only be on its way: just started, or far behind. */
@ApplicationScoped
public class CatchingUp {

    private final Freshness freshness;
    private final Duration patience;

    CatchingUp(
            Freshness freshness,
            @ConfigProperty(name = "reports.behind-after", defaultValue = "10S") Duration patience) {
        this.freshness = freshness;
        this.patience = patience;
    }

    /** Whether something may be missing that was answered before {@code reports.behind-after}. */
    public boolean isBehind(Set<Feed> feeds) {
        var oldest = Instant.now().minus(patience);
        return freshness.of(feeds).upTo().map(at -> at.isBefore(oldest)).orElse(true);
    }
}
