package vn.giamngheo.platform.token;

import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.quarkus.oidc.runtime.JsonWebKeySet;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** What the issuer answers when it is asked for its keys. */
@Singleton
@OidcEndpoint(OidcEndpoint.Type.JWKS)
class IssuerKeys implements OidcResponseFilter {

    private static final int OK = 200;

    @Override
    public Uni<Void> filter(OidcResponseFilterContext answer) {
        if (answer.statusCode() != OK) {
            throw new NoKeys("status " + answer.statusCode(), null);
        }
        read(answer.responseBody().toString());
        return Uni.createFrom().voidItem();
    }

    private static JsonWebKeySet read(String body) {
        try {
            return new JsonWebKeySet(body);
        } catch (RuntimeException unreadable) {
            throw new NoKeys("unreadable", unreadable);
        }
    }
}
