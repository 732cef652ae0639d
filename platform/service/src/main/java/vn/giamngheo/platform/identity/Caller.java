package vn.giamngheo.platform.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.giamngheo.platform.token.TrustedTokens;

/** Who asks: the subject of the verified token and the places that it names, also after the answer. */
@RequestScoped
public class Caller {

    /** See {@link TrustedTokens#FOR}. */
    public static final String FOR = TrustedTokens.FOR;

    @Inject
    SecurityIdentity identity;

    private Submitter submitter;

    /** Lets this context act for somebody whose request has been answered. */
    public void actFor(Submitter other) {
        submitter = other;
    }

    /** For whom work in the background is done; empty within a request. */
    public Optional<Submitter> submitter() {
        return Optional.ofNullable(submitter);
    }

    /**
     * The token's subject, and of whoever acts by delegation also in whose name: the actor in events and the owner of
     * idempotency keys.
     */
    public String subject() {
        if (submitter != null) {
            return submitter.subject();
        }
        var subject = identity.getPrincipal() instanceof JsonWebToken token ? token.getSubject() : "anonymous";
        return inNameOf().map(name -> subject + FOR + name.principal()).orElse(subject);
    }

    /** In whose name the caller acts by delegation; empty for the own. */
    public Optional<InNameOf> inNameOf() {
        return Optional.ofNullable(identity.getAttribute(InNameOf.ATTRIBUTE));
    }

    /**
     * Whether somebody who did something before, or in whose name it was done, is who asks now, or in whose name: duties
     * that are to be apart are apart for both.
     *
     * @param subject as it was written down then
     */
    public boolean isOneOf(String subject) {
        return subject != null && !Collections.disjoint(persons(), Set.of(subject.split(FOR, 2)));
    }

    /** The subjects of who asks and of in whose name. */
    public Set<String> persons() {
        return Set.of(subject().split(FOR, 2));
    }

    public boolean hasRole(String role) {
        return identity.hasRole(role);
    }

    /** The places of the claim {@code areas}; empty when the token names none. */
    public Set<UUID> areas() {
        if (submitter != null) {
            return submitter.areas();
        }
        return inNameOf().map(InNameOf::areas).orElseGet(this::ofToken);
    }

    private Set<UUID> ofToken() {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)
                || !(token.getClaim("areas") instanceof JsonArray areas)) {
            return Set.of();
        }
        return areas.stream().flatMap(area -> id(area).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The code of the agency for which the caller acts, by the claim {@code agency}; empty when the token names none. */
    public Optional<String> agency() {
        if (inNameOf().isPresent()) {
            return inNameOf().map(InNameOf::agency);
        }
        return identity.getPrincipal() instanceof JsonWebToken token
                ? token.<Object>claim("agency").map(String::valueOf)
                : Optional.empty();
    }

    /**
     * The programme lines for which the caller writes, by the claim {@code lines}: {@code <programme>/<line>} with what is a
     * part of it, or the code of a programme with all its lines. Empty without the claim: for all. What is unreadable grants
     * nothing.
     */
    public Optional<Set<String>> lines() {
        if (submitter != null) {
            return Optional.ofNullable(submitter.lines());
        }
        return inNameOf().map(name -> Optional.ofNullable(name.lines())).orElseGet(this::linesOfToken);
    }

    private Optional<Set<String>> linesOfToken() {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)
                || !token.getClaimNames().contains("lines")) {
            return Optional.empty();
        }
        Collection<JsonValue> named = token.<Object>getClaim("lines") instanceof JsonArray lines ? lines : Set.of();
        return Optional.of(named.stream()
                .filter(JsonString.class::isInstance)
                .map(line -> ((JsonString) line).getString())
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** What is no id grants nothing. */
    private static Optional<UUID> id(JsonValue area) {
        try {
            return area instanceof JsonString text ? Optional.of(UUID.fromString(text.getString())) : Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
