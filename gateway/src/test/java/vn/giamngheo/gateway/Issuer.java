package vn.giamngheo.gateway;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;

/** Signs tokens, right ones and wrong ones. */
public class Issuer {

    static final String NAME = "https://issuer.test";
    private static final String AUDIENCE = "giamngheo";

    private final KeyPair keys = newKeys();

    String publicKey() {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    String token() {
        return sign(claims(NAME, AUDIENCE));
    }

    /** @param client the application that it is given to; null when it does not say */
    String tokenOf(String subject, String client) {
        var claims = claims(NAME, AUDIENCE).subject(subject);
        return sign(client == null ? claims : claims.claim("azp", client));
    }

    String expired() {
        var anHourAgo = Instant.now().minus(Duration.ofHours(1));
        return sign(claims(NAME, AUDIENCE).issuedAt(anHourAgo).expiresAt(anHourAgo.plusSeconds(60)));
    }

    String ofAnotherIssuer() {
        return sign(claims("https://other.test", AUDIENCE));
    }

    String forAnotherAudience() {
        return sign(claims(NAME, "elsewhere"));
    }

    String withoutASubject() {
        return sign(Jwt.issuer(NAME).audience(AUDIENCE).expiresIn(Duration.ofMinutes(10)));
    }

    String withAForgedKey() {
        return claims(NAME, AUDIENCE).sign(newKeys().getPrivate());
    }

    String unsigned() {
        var payload = token().split("\\.")[1];
        var header = "{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(header) + "." + payload + ".";
    }

    String signedWithThePublicKeyAsSecret() {
        var secret = new SecretKeySpec(keys.getPublic().getEncoded(), "HmacSHA256");
        return claims(NAME, AUDIENCE).jws().algorithm(SignatureAlgorithm.HS256).sign(secret);
    }

    private String sign(JwtClaimsBuilder claims) {
        return claims.sign(keys.getPrivate());
    }

    private static JwtClaimsBuilder claims(String issuer, String audience) {
        return Jwt.issuer(issuer).audience(audience).subject("an").expiresIn(Duration.ofMinutes(10));
    }

    private static KeyPair newKeys() {
        try {
            return KeyPairGenerator.getInstance("RSA").generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
