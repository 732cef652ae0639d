package vn.giamngheo.gateway.limit;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Map;

/**
 * How many requests may come in a period. Counted by each gateway for itself: with several behind one address the
 * limits add up.
 */
@ConfigMapping(prefix = "gateway.rate-limit")
public interface RateLimitSettings {

    Duration period();

    /** Of one subject, whatever it asks for. */
    long subject();

    /** From one address without a token, where none is needed. */
    long stranger();

    /**
     * From one address with no token where one is needed, or one that is not taken, be it because its issuer is silent; good
     * ones from there pass, and expired ones are not counted.
     */
    long refused();

    /** Of one application, whoever uses it. */
    long client();

    /** Of one subject to a route of its own, by the last segment of the path. */
    Map<String, Long> route();

    /** How many requests of one subject, or of strangers from one address, may be under way at the same time. */
    int atOnce();

    /** How many subjects, addresses, applications and routes are counted at the same time. */
    long counted();
}
