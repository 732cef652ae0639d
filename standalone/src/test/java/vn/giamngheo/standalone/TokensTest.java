package vn.giamngheo.standalone;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    Path folder;

    @Test
    void aTokenIsVerifiedByThePublicKey() throws GeneralSecurityException {
        var tokens = Tokens.in(folder);
        assertTrue(verifies(tokens.sign(request(HOUR)), tokens.publicKey()));
    }

    @Test
    void anotherFoldersKeyDoesNotVerifyIt() throws GeneralSecurityException {
        var token = Tokens.in(folder.resolve("a")).sign(request(HOUR));
        assertFalse(verifies(token, Tokens.in(folder.resolve("b")).publicKey()));
    }

    @Test
    void aTokenSaysWhoMayDoWhatWhereAndUntilWhen() {
        var tokens = Tokens.in(folder);
        var claims = Json.read(part(tokens.sign(request(HOUR), Instant.ofEpochSecond(1_000_000)), 1));
        assertEquals(tokens.issuer(), claims.path("iss").asText());
        assertEquals("giamngheo", claims.path("aud").asText());
        assertEquals("[\"approver\"]", claims.at("/realm_access/roles").toString());
        assertEquals("[\"place\"]", claims.path("areas").toString());
        assertEquals("agency", claims.path("agency").asText());
        assertEquals(1_000_000 + 3_600, claims.path("exp").asLong());
    }

    @Test
    void onlyATokenForSomeLinesNamesThem() {
        var tokens = Tokens.in(folder);
        var all = Json.read(part(tokens.sign(request(HOUR)), 1));
        var some = Json.read(part(tokens.sign(request(HOUR).withLines("NTP/DA3", "NTP/DA4-TDA1")), 1));
        assertFalse(all.has("lines"));
        assertEquals("[\"NTP/DA3\",\"NTP/DA4-TDA1\"]", some.path("lines").toString());
    }

    @Test
    void keyAndIssuerOutliveTheProcess() {
        var before = Tokens.in(folder);
        var after = Tokens.in(folder);
        assertEquals(before.publicKey(), after.publicKey());
        assertEquals(before.issuer(), after.issuer());
    }

    @Test
    void onlyTheOwnerReadsTheKey() throws IOException {
        Tokens.in(folder);
        var secrets = folder.resolve("secrets");
        assertEquals(fromString("rwx------"), Files.getPosixFilePermissions(secrets));
        assertEquals(fromString("rw-------"), Files.getPosixFilePermissions(secrets.resolve("token-key.pem")));
    }

    @Test
    void noTokenLivesLongerThanEightHours() {
        assertThrows(
                IllegalArgumentException.class,
                () -> request(Duration.ofHours(8).plusSeconds(1)));
    }

    private static TokenRequest request(Duration lifetime) {
        return new TokenRequest("an", List.of("approver"), List.of("place"), Optional.of("agency"), lifetime);
    }

    private static String part(String token, int index) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[index]), StandardCharsets.UTF_8);
    }

    private static boolean verifies(String token, String publicKey) throws GeneralSecurityException {
        var der = new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey));
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KeyFactory.getInstance("RSA").generatePublic(der));
        signature.update(token.substring(0, token.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(token.substring(token.lastIndexOf('.') + 1)));
    }
}
