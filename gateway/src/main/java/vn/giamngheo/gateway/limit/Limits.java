package vn.giamngheo.gateway.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.giamngheo.gateway.identity.Asker;
import vn.giamngheo.gateway.request.LastSegment;

/** Counts requests against the limits that they fall under. What was not used comes back evenly over the period. */
@Singleton
class Limits {

    private final RateLimitSettings settings;
    private final LoadingCache<Limit, Bucket> buckets;

    Limits(RateLimitSettings settings) {
        this.settings = settings;
        // After a period a bucket is full again, and a new one says the same.
        buckets = Caffeine.newBuilder()
                .maximumSize(settings.counted())
                .expireAfterAccess(settings.period())
                // A thread woken to tidy up costs more than the tidying.
                .executor(Runnable::run)
                .build(this::full);
    }

    /** What is left under each of the limits after this request; the first that refuses it is the last one counted. */
    Optional<Standing> count(HttpServerRequest request, Asker asker) {
        Standing tightest = null;
        for (var limit : of(request, asker)) {
            var standing = Standing.of(limit, buckets.get(limit).tryConsumeAndReturnRemaining(1), settings.period());
            if (tightest == null || standing.isTighterThan(tightest)) {
                tightest = standing;
            }
            if (standing.isRefused()) {
                return Optional.of(standing);
            }
        }
        return Optional.ofNullable(tightest);
    }

    private List<Limit> of(HttpServerRequest request, Asker asker) {
        if (asker instanceof Asker.Refused refused) {
            return refused.isExpired() ? List.of() : List.of(new Limit("refused", asker.name(), settings.refused()));
        }
        var limits = new ArrayList<Limit>(3);
        route(request, asker).ifPresent(limits::add);
        if (asker instanceof Asker.SignedIn signedIn) {
            limits.add(new Limit("subject", asker.name(), settings.subject()));
            Optional.ofNullable(signedIn.client())
                    .map(client -> new Limit("client", client, settings.client()))
                    .ifPresent(limits::add);
        } else {
            limits.add(new Limit("address", asker.name(), settings.stranger()));
        }
        return limits;
    }

    private Optional<Limit> route(HttpServerRequest request, Asker asker) {
        var name = LastSegment.of(request.path());
        return Optional.ofNullable(settings.route().get(name)).map(quota -> new Limit(name, asker.name(), quota));
    }

    private Bucket full(Limit limit) {
        return Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(limit.quota()).refillGreedy(limit.quota(), settings.period()))
                .build();
    }
}
