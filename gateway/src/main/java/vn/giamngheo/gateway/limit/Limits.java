package vn.giamngheo.gateway.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.giamngheo.gateway.identity.KnownCaller;
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
    Optional<Standing> count(HttpServerRequest request, KnownCaller caller) {
        Standing tightest = null;
        for (var limit : of(request, caller)) {
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

    private List<Limit> of(HttpServerRequest request, KnownCaller caller) {
        if (caller.refusal() != null) {
            return caller.isGuessing()
                    ? List.of(new Limit("refused", caller.subject(), settings.refused()))
                    : List.of();
        }
        var limits = new ArrayList<Limit>(3);
        route(request, caller).ifPresent(limits::add);
        limits.add(subject(caller));
        if (caller.client() != null) {
            limits.add(new Limit("client", caller.client(), settings.client()));
        }
        return limits;
    }

    private Limit subject(KnownCaller caller) {
        return caller.isStranger()
                ? new Limit("address", caller.subject(), settings.stranger())
                : new Limit("subject", caller.subject(), settings.subject());
    }

    private Optional<Limit> route(HttpServerRequest request, KnownCaller caller) {
        var name = LastSegment.of(request.path());
        return Optional.ofNullable(settings.route().get(name)).map(quota -> new Limit(name, caller.subject(), quota));
    }

    private Bucket full(Limit limit) {
        return Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(limit.quota()).refillGreedy(limit.quota(), settings.period()))
                .build();
    }
}
