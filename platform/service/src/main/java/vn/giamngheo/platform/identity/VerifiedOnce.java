package vn.giamngheo.platform.identity;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.giamngheo.platform.rest.Edge;
import vn.giamngheo.platform.token.IssuerKeys;
import vn.giamngheo.platform.token.TokenFailure;
import vn.giamngheo.platform.token.TokenSettings;
import vn.giamngheo.platform.token.TrustedTokens;

/** Checks a token as Quarkus does, once in a moment: a signature costs as much as the rest of a small request. */
@Edge
@Alternative
@Priority(1)
@ApplicationScoped
class VerifiedOnce implements HttpAuthenticationMechanism {

    private static final String AUTHORIZATION = "Authorization";

    private final OidcAuthenticationMechanism oidc;
    private final IssuerKeys keys;
    private final TrustedTokens<SecurityIdentity> trusted;

    VerifiedOnce(OidcAuthenticationMechanism oidc, IssuerKeys keys, TokenSettings settings) {
        this.oidc = oidc;
        this.keys = keys;
        this.trusted = new TrustedTokens<>(settings);
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        var authorization = context.request().getHeader(AUTHORIZATION);
        return trusted.caller(authorization)
                .map(known -> Uni.createFrom().item(known))
                .orElseGet(() -> keys.checked(authorization, () -> oidc.authenticate(context, identities))
                        .invoke(identity -> remember(authorization, identity))
                        .onFailure(failure -> !(failure instanceof AuthenticationFailedException))
                        .transform(TokenFailure::problem));
    }

    private void remember(String authorization, SecurityIdentity identity) {
        if (identity != null && identity.getPrincipal() instanceof JsonWebToken token) {
            trusted.trust(authorization, token, withoutRequest(identity, token));
        }
    }

    /** The identity as Quarkus makes it holds the request that it came with. */
    private static SecurityIdentity withoutRequest(SecurityIdentity identity, JsonWebToken token) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(token)
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials())
                .build();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return oidc.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return oidc.getCredentialTransport(context);
    }
}
