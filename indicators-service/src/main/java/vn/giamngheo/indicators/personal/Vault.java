package vn.giamngheo.indicators.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals what tells who somebody is, by AES-GCM with the key in use. A seal names its key, so that keys can be changed
 * while older seals still open, and is bound to its owner: moved to another row it does not open.
 */
@ApplicationScoped
public class Vault {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    @Inject
    SecretKeys keys;

    private final SecureRandom random = new SecureRandom();

    /** @param owner whose it is, such as the id of a row */
    public byte[] seal(String text, String owner) {
        return seal(text.getBytes(StandardCharsets.UTF_8), owner);
    }

    public byte[] seal(byte[] content, String owner) {
        var name = keys.current().getBytes(StandardCharsets.UTF_8);
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var sealed = cipher(Cipher.ENCRYPT_MODE, keys.current(), nonce, owner, content, 0, content.length);
        return ByteBuffer.allocate(2 + name.length + NONCE + sealed.length)
                .put(VERSION)
                .put((byte) name.length)
                .put(name)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** @throws IllegalStateException when it was sealed for somebody else, changed, or by a key that is gone */
    public String open(byte[] seal, String owner) {
        return new String(openBytes(seal, owner), StandardCharsets.UTF_8);
    }

    /** See {@link #open}. */
    public byte[] openBytes(byte[] seal, String owner) {
        var nameEnd = 2 + seal[1];
        var name = new String(seal, 2, seal[1], StandardCharsets.UTF_8);
        var nonce = Arrays.copyOfRange(seal, nameEnd, nameEnd + NONCE);
        var begin = nameEnd + NONCE;
        return cipher(Cipher.DECRYPT_MODE, name, nonce, owner, seal, begin, seal.length - begin);
    }

    private byte[] cipher(int mode, String key, byte[] nonce, String owner, byte[] content, int from, int length) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, keys.sealing(key), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(content, from, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a seal does not open", e);
        }
    }
}
