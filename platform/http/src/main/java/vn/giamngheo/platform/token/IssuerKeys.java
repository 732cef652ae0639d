package vn.giamngheo.platform.token;

import io.quarkus.oidc.common.OidcEndpoint;
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
import org.jose4j.lang.UnresolvableKeyException;

/**
 * The keys that the issuer has told last. Quarkus asks it anew for each token that names another one: whoever invents names
 * would have it asked without end. Hence one token at a time looks for an unknown key, the others wait for what it finds; and
 * when that was nothing, nobody looks for a moment.
 */
@Singleton
@OidcEndpoint(OidcEndpoint.Type.JWKS)
public class IssuerKeys implements OidcResponseFilter {

    private static final int OK = 200;

    private final boolean isAsked;
    private final TokenSettings settings;
    private volatile JsonWebKeySet told;

    /** Done when whoever looks for an unknown key has looked; null when nobody does. */
    private CompletableFuture<Void> search;

    /** Whether the last search that found nothing was not answered at all. */
    private boolean isUnanswered;

    private Instant notBefore = Instant.MIN;

    IssuerKeys(@ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> issuer, TokenSettings settings) {
        this.isAsked = issuer.isPresent();
        this.settings = settings;
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
        return key.isPresent() ? Uni.createFrom().deferred(() -> checked(key.get(), check)) : check.get();
    }

    private <T> Uni<T> checked(KeyName key, Supplier<Uni<T>> check) {
        if (key.isIn(told)) {
            return check.get();
        }
        CompletableFuture<Void> others;
        synchronized (this) {
            if (Instant.now().isBefore(notBefore)) {
                return Uni.createFrom().failure(foundNothing());
            }
            others = search;
            if (others == null) {
                search = new CompletableFuture<>();
            }
        }
        return others == null ? look(check) : afterThe(others).chain(over -> checked(key, check));
    }

    private AuthenticationFailedException foundNothing() {
        return isUnanswered
                ? new AuthenticationFailedException(new NoKeys("not answered a moment ago", null))
                : new AuthenticationFailedException();
    }

    private <T> Uni<T> look(Supplier<Uni<T>> check) {
        return Uni.createFrom()
                .deferred(check::get)
                .onTermination()
                .invoke((caller, failure, isCancelled) -> over(failure));
    }

    private void over(Throwable failure) {
        CompletableFuture<Void> ended;
        synchronized (this) {
            if (failure != null && isInVain(failure)) {
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

    /** Each goes on where it was: another request's thread must not write its answer. */
    private static Uni<Void> afterThe(CompletableFuture<Void> search) {
        return Uni.createFrom().completionStage(search).emitOn(here(Vertx.currentContext()));
    }

    private static Executor here(Context context) {
        return context == null ? Runnable::run : task -> context.runOnContext(now -> task.run());
    }
}
