package vn.giamngheo.standalone;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/** The RSA key that signs the tokens of one data folder, kept as PKCS #8 PEM. */
record SigningKey(PrivateKey secret, PublicKey shown) {

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    static SigningKey in(Secrets secrets) {
        return of(secrets.keep("token-key.pem", SigningKey::generate));
    }

    private static SigningKey of(String pem) {
        try {
            var der = Base64.getMimeDecoder().decode(pem.replace(BEGIN, "").replace(END, ""));
            var rsa = KeyFactory.getInstance("RSA");
            var secret = (RSAPrivateCrtKey) rsa.generatePrivate(new PKCS8EncodedKeySpec(der));
            var shown = new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent());
            return new SigningKey(secret, rsa.generatePublic(shown));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("token-key.pem is not an RSA key in PKCS #8 PEM", e);
        }
    }

    private static String generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var der = generator.generateKeyPair().getPrivate().getEncoded();
            var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
            return BEGIN + '\n' + lines + '\n' + END + '\n';
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
