package vn.giamngheo.systemtests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.giamngheo.standalone.TokenRequest;
import vn.giamngheo.standalone.Tokens;

/** Each kind of token that must be refused, all of them made from one that is good. */
final class BadTokens {

    private static final String SIGNED = "{\"alg\":\"RS256\",\"typ\":\"JWT\"}";
    private static final String UNSIGNED = "{\"alg\":\"none\",\"typ\":\"JWT\"}";

    private final Path data;
    private final Tokens ours;
    private final Tokens theirs;
    private final TokenRequest request;

    /** @param elsewhere an empty folder for somebody else's key */
    BadTokens(Path data, Path elsewhere, String role) {
        this.data = data;
        this.ours = Tokens.in(data);
        this.theirs = Tokens.in(elsewhere);
        this.request = new TokenRequest(
                role, List.of(role), List.of(Place.COUNTRY.id()), Optional.empty(), TokenRequest.LONGEST);
    }

    /** The tokens by what is wrong with them. */
    Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        all.put("expired", ours.sign(request, Instant.now().minus(Duration.ofDays(1))));
        all.put("of another issuer", theirs.sign(request));
        all.put("forged", forged());
        all.put("unsigned", base64(UNSIGNED.getBytes(StandardCharsets.UTF_8)) + "." + good()[1] + ".");
        all.put("for another audience", signed(claims().replace("\"aud\":\"giamngheo\"", "\"aud\":\"elsewhere\"")));
        all.put("of nobody", signed(claims().replaceFirst("\"sub\":\"[^\"]*\",", "")));
        all.put("no token", "not.a.token");
        return all;
    }

    /** Our claims under somebody else's signature. */
    private String forged() {
        return good()[0] + "." + good()[1] + "." + theirs.sign(request).split("\\.")[2];
    }

    private String claims() {
        return new String(Base64.getUrlDecoder().decode(good()[1]), StandardCharsets.UTF_8);
    }

    private String signed(String claims) {
        var content =
                base64(SIGNED.getBytes(StandardCharsets.UTF_8)) + "." + base64(claims.getBytes(StandardCharsets.UTF_8));
        return content + "." + base64(signature(content));
    }

    private String[] good() {
        return ours.sign(request).split("\\.");
    }

    private byte[] signature(String content) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key());
            signature.update(content.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private PrivateKey key() throws GeneralSecurityException, IOException {
        var pem = Files.readString(data.resolve("secrets/token-key.pem")).replaceAll("-----[A-Z ]+-----", "");
        var der = Base64.getMimeDecoder().decode(pem);
        return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
