package vn.giamngheo.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import vn.giamngheo.standalone.TokenRequest;

/** Bearer tokens for tests: good ones, and each kind that must be refused. */
public final class TestTokens {

    private TestTokens() {}

    /** A good token; its subject is named after the role, so that different roles are different people. */
    public static String of(String role, String... areas) {
        return of(request(role, areas));
    }

    public static String of(TokenRequest request) {
        return SharedParts.running().tokens().sign(request);
    }

    /** A token of one role and an agency. */
    public static String ofAgency(String role, String agency, String... areas) {
        return of(new TokenRequest(role, List.of(role), List.of(areas), Optional.of(agency), TokenRequest.LONGEST));
    }

    /** A good token with a claim as another issuer might make it; null stands as null. */
    public static String claiming(String claim, Object value, String role, String... areas) {
        return SharedParts.running().tokens().sign(request(role, areas), Collections.singletonMap(claim, value));
    }

    /** A token that was good yesterday. */
    public static String expired(String role, String... areas) {
        var yesterday = Instant.now().minus(Duration.ofDays(1));
        return SharedParts.running().tokens().sign(request(role, areas), yesterday);
    }

    /** A token signed with somebody else's key in the name of our issuer. */
    public static String forged(String role, String... areas) {
        var ours = of(role, areas).split("\\.");
        var theirs =
                SharedParts.running().foreignTokens().sign(request(role, areas)).split("\\.");
        return ours[0] + "." + ours[1] + "." + theirs[2];
    }

    /** A good token of another installation: right in itself, but not of the issuer that we trust. */
    public static String foreign(String role, String... areas) {
        return SharedParts.running().foreignTokens().sign(request(role, areas));
    }

    /** A token that claims to need no signature. */
    public static String unsigned(String role, String... areas) {
        var header = "{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8);
        var claims = of(role, areas).split("\\.")[1];
        return Base64.getUrlEncoder().withoutPadding().encodeToString(header) + "." + claims + ".";
    }

    private static TokenRequest request(String role, String... areas) {
        return new TokenRequest(role, List.of(role), List.of(areas), Optional.empty(), TokenRequest.LONGEST);
    }
}
