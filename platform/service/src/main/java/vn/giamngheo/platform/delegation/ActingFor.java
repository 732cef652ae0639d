package vn.giamngheo.platform.delegation;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.giamngheo.events.DelegationState;
import vn.giamngheo.platform.event.Awaiting;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.InNameOf;
import vn.giamngheo.platform.value.Days;

/**
 * A request with {@code Acting-For} is made by the delegate of that delegation: with its roles and places instead of those
 * of the token. Before anything asks who may.
 */
public class ActingFor {

    private static final String HEADER = "Acting-For";

    @Inject
    CurrentIdentityAssociation current;

    @Inject
    Delegations delegations;

    /** The delegation may be what a request waits for. */
    @Inject
    Awaiting awaiting;

    @ServerRequestFilter(preMatching = true, priority = Priorities.AUTHENTICATION)
    Uni<Response> act(ContainerRequestContext request) {
        var named = request.getHeaderString(HEADER);
        return named == null
                ? Uni.createFrom().nullItem()
                : awaiting.there(request.getHeaderString(Awaiting.AFTER))
                        .chain(current::getDeferredIdentity)
                        .chain(identity -> taken(identity, named));
    }

    private Uni<Response> taken(SecurityIdentity identity, String named) {
        if (identity.isAnonymous()) {
            return Uni.createFrom().nullItem();
        }
        var id = read(named);
        return Uni.createFrom()
                .item(() -> inForce(id, identity))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .invoke(delegation -> current.setIdentity(inNameOf(delegation, identity)))
                .replaceWith((Response) null);
    }

    private static UUID read(String named) {
        try {
            return UUID.fromString(named);
        } catch (IllegalArgumentException unreadable) {
            throw new ProblemException(
                    CommonProblem.UNREADABLE_HEADER, Where.header(HEADER), HEADER, "id /api/v1/delegations");
        }
    }

    private DelegationState inForce(UUID id, SecurityIdentity identity) {
        return delegations
                .find(id)
                .filter(delegation -> identity.getPrincipal() instanceof JsonWebToken token
                        && delegation.delegate().equals(token.getSubject()))
                .filter(ActingFor::isInForce)
                .orElseThrow(
                        () -> new ProblemException(CommonProblem.DELEGATION_NOT_IN_FORCE, Where.header(HEADER), id));
    }

    private static boolean isInForce(DelegationState delegation) {
        var today = Days.today();
        return !today.isBefore(delegation.validFrom())
                && !today.isAfter(delegation.validTo())
                && delegation.revokedOn() == null;
    }

    private static SecurityIdentity inNameOf(DelegationState delegation, SecurityIdentity delegate) {
        var name = new InNameOf(
                delegation.principal(),
                Set.copyOf(delegation.areaIds()),
                delegation.agency(),
                delegation.lines() == null ? null : Set.copyOf(delegation.lines()));
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(delegate.getPrincipal())
                .addRoles(Set.copyOf(delegation.roles()))
                .addCredentials(delegate.getCredentials())
                .addAttribute(InNameOf.ATTRIBUTE, name)
                .build();
    }
}
