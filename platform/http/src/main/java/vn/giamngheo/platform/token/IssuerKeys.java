package vn.giamngheo.platform.token;

import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.quarkus.oidc.runtime.JsonWebKeySet;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jose4j.lang.UnresolvableKeyException;
import vn.giamngheo.platform.http.Wordless;

/**
 * The keys that the issuer has told last. Quarkus asks it anew for each token that names another one: whoever invents names
 * would have it asked without end. Hence one token at a time looks for an unknown key, the others wait for what it finds; and
 * when that was nothing, nobody looks for a moment. Nor would Quarkus ever give up an issuer that is silent.
 */
@Singleton
@OidcEndpoint(OidcEndpoint.Type.JWKS)
public class IssuerKeys implements OidcRequestFilter, OidcResponseFilter {

    private static final Logger LOG = Logger.getLogger(IssuerKeys.class);

    private static final int OK = 200;

    private final boolean isAsked;
    private final TokenSettings settings;
    private volatile JsonWebKeySet told;

    /** Done when whoever looks for an unknown key has looked; null when nobody does. */
    private CompletableFuture<Void> search;

    /** What the last search that found nothing was for. */
    private KeyName missing;

    /** Whether it was not answered at all. */
    private boolean isUnanswered;

    private Instant notBefore = Instant.MIN;

    private Instant quietUntil = Instant.MIN;

    IssuerKeys(@ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> issuer, TokenSettings settings) {
        this.isAsked = issuer.isPresent();
        this.settings = settings;
    }

    /** Closes a connection on which nothing comes: Quarkus has few to the issuer, and would soon have none left. */
    @Override
    public Uni<Void> filter(OidcRequestFilterContext asked) {
        asked.request().timeout(settings.issuerTimeout().toMillis());
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> filter(OidcResponseFilterContext answer) {
        if (answer.statusCode() != OK) {
            throw new NoKeys("status " + answer.statusCode(), null);
        }
        told = read(answer.responseBody().toString());
        return Uni.createFrom().voidItem();
    }

    private static JsonWebKeySet read(String body) {
        try {
            return new JsonWebKeySet(body);
        } catch (RuntimeException unreadable) {
            throw new NoKeys("unreadable", unreadable);
        }
    }

    /**
     * @param authorization the header that the token comes in
     * @param check of it by Quarkus, which asks the issuer when it does not know the key
     */
    public <T> Uni<T> checked(String authorization, Supplier<Uni<T>> check) {
        var key = isAsked ? KeyName.of(authorization) : Optional.<KeyName>empty();
        return key.isPresent() ? Uni.createFrom().deferred(() -> checked(key.get(), check)) : inTime(check);
    }

    private <T> Uni<T> checked(KeyName key, Supplier<Uni<T>> check) {
        if (key.isIn(told)) {
            return inTime(check);
        }
        CompletableFuture<Void> others;
        synchronized (this) {
            if (Instant.now().isBefore(notBefore)) {
                return Uni.createFrom().failure(foundNothing(key));
            }
            others = search;
            if (others == null) {
                search = new CompletableFuture<>();
            }
        }
        return others == null ? look(key, check) : afterThe(others).chain(over -> checked(key, check));
    }

    /** A key that was not looked for may be there by now: whoever has a token of it comes again and need not sign in anew. */
    private AuthenticationFailedException foundNothing(KeyName key) {
        return isUnanswered || !key.equals(missing)
                ? new AuthenticationFailedException(new NoKeys("not asked again yet", null))
                : new AuthenticationFailedException();
    }

    private <T> Uni<T> look(KeyName key, Supplier<Uni<T>> check) {
        return inTime(check).onTermination().invoke((caller, failure, isCancelled) -> over(key, failure));
    }

    private void over(KeyName key, Throwable failure) {
        CompletableFuture<Void> ended;
        synchronized (this) {
            if (failure != null && isInVain(failure)) {
                missing = key;
                isUnanswered = TokenFailure.isOpen(failure);
                notBefore = Instant.now().plus(settings.keySearch());
            }
            ended = search;
            search = null;
        }
        ended.complete(null);
    }

    private static boolean isInVain(Throwable failure) {
        return TokenFailure.isOpen(failure)
                || TokenFailure.isAny(failure, cause -> cause instanceof UnresolvableKeyException);
    }

    /** Also of a key that is known here: Quarkus may have forgotten it and asks for it. Connecting has its time, too. */
    private <T> Uni<T> inTime(Supplier<Uni<T>> check) {
        var late = new AuthenticationFailedException(new NoKeys("not answered in time", null));
        return Uni.createFrom().deferred(() -> {
            var whence = here(Vertx.currentContext());
            return check.get()
                    .ifNoItem()
                    .after(settings.issuerTimeout().multipliedBy(2))
                    .recoverWithUni(() -> Uni.createFrom().<T>failure(late).emitOn(whence))
                    .onFailure(TokenFailure::isOpen)
                    .invoke(this::warn);
        });
    }

    /** Whoever looks after the suite has to know; whoever sends tokens meanwhile must not fill the log. */
    private void warn(Throwable failure) {
        synchronized (this) {
            if (Instant.now().isBefore(quietUntil)) {
                return;
            }
            quietUntil = Instant.now().plus(settings.keySearch());
        }
        LOG.warnf("a token could not be checked: %s", Wordless.kinds(failure));
    }

    /** Each goes on where it was: another request's thread must not write its answer. */
    private static Uni<Void> afterThe(CompletableFuture<Void> search) {
        return Uni.createFrom().completionStage(search).emitOn(here(Vertx.currentContext()));
    }

    private static Executor here(Context context) {
        return context == null ? Runnable::run : task -> context.runOnContext(now -> task.run());
    }
}
