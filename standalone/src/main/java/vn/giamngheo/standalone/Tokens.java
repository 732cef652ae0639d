package vn.giamngheo.standalone;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Signs tokens with the key and the issuer of one data folder; no other folder's suite accepts them. */
public final class Tokens {

    private static final String AUDIENCE = "giamngheo";
    private static final String KEY = "token-key.pem";

    private final SigningKey key;
    private final String issuer;

    private Tokens(Secrets secrets) {
        this.key = SigningKey.in(secrets);
        this.issuer = secrets.keep("issuer", () -> "urn:giamngheo:standalone:" + UUID.randomUUID());
    }

    /** The tokens of a data folder; its key and issuer are made on first use. */
    public static Tokens in(Path dataFolder) {
        return new Tokens(DataFolder.at(dataFolder).secrets());
    }

    static boolean existIn(DataFolder data) {
        return data.secrets().has(KEY);
    }

    public String issuer() {
        return issuer;
    }

    /** The key that verifies the tokens, as Base64 of its DER form. */
    public String publicKey() {
        return Base64.getEncoder().encodeToString(key.shown().getEncoded());
    }

    public String sign(TokenRequest request) {
        return sign(request, Instant.now());
    }

    /** Signs as if it were another moment: what was issued long ago has expired. */
    public String sign(TokenRequest request, Instant issuedAt) {
        return sign(claims(request, issuedAt));
    }

    /** Signs with some claims said otherwise, or as another issuer might. */
    public String sign(TokenRequest request, Map<String, ?> otherwise) {
        var claims = claims(request, Instant.now());
        otherwise.forEach(claims::setClaim);
        return sign(claims);
    }

    private String sign(JwtClaims claims) {
        try {
            var token = new JsonWebSignature();
            token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
            token.setHeader("typ", "JWT");
            token.setKey(key.secret());
            token.setPayload(claims.toJson());
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private JwtClaims claims(TokenRequest request, Instant issuedAt) {
        var claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience(AUDIENCE);
        claims.setSubject(request.subject());
        claims.setStringClaim("preferred_username", request.subject());
        claims.setIssuedAt(NumericDate.fromSeconds(issuedAt.getEpochSecond()));
        claims.setExpirationTime(
                NumericDate.fromSeconds(issuedAt.plus(request.lifetime()).getEpochSecond()));
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setClaim("realm_access", Map.of("roles", request.roles()));
        claims.setStringListClaim("areas", request.areas());
        request.agency().ifPresent(agency -> claims.setStringClaim("agency", agency));
        request.lines().ifPresent(lines -> claims.setStringListClaim("lines", lines));
        return claims;
    }
}
