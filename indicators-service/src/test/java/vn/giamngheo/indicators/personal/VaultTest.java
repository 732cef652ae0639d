package vn.giamngheo.indicators.personal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class VaultTest {

    private static final String OLD = "k1:0123456789abcdef0123456789abcdef";
    private static final String NEW = "k2:fedcba9876543210fedcba9876543210";
    private static final String INDEX = "00000000000000000000000000000000";

    @Test
    void whatIsSealedOpensForItsOwnerOnly() {
        var vault = vault(OLD);
        var seal = vault.seal("Người Thí Dụ", "a");
        assertEquals("Người Thí Dụ", vault.open(seal, "a"));
        assertThrows(IllegalStateException.class, () -> vault.open(seal, "b"));
        assertFalse(new String(seal, StandardCharsets.UTF_8).contains("Thí"));
    }

    @Test
    void theSameIsSealedOtherwiseEachTime() {
        var vault = vault(OLD);
        assertFalse(Arrays.equals(vault.seal("x", "a"), vault.seal("x", "a")));
    }

    @Test
    void aChangedSealDoesNotOpen() {
        var vault = vault(OLD);
        var seal = vault.seal("x", "a");
        seal[seal.length - 1] ^= 1;
        assertThrows(IllegalStateException.class, () -> vault.open(seal, "a"));
    }

    @Test
    void aNewKeySealsAndTheOldOneStillOpens() {
        var before = vault(OLD).seal("x", "a");
        var rotated = vault(NEW, OLD);
        assertEquals("x", rotated.open(before, "a"));
        var after = rotated.seal("x", "a");
        assertEquals("x", vault(NEW).open(after, "a"));
        assertThrows(IllegalStateException.class, () -> vault(OLD).open(after, "a"));
    }

    @Test
    void withoutAProperSecretNothingIsSealed() {
        assertThrows(IllegalStateException.class, () -> vault("k1:short"));
        assertThrows(IllegalStateException.class, () -> vault("0123456789abcdef0123456789abcdef"));
    }

    @Test
    void peopleAreFoundHoweverTheyAreWritten() {
        var index = new BlindIndex();
        index.keys = keys(OLD);
        assertArrayEquals(index.person("Người  Thí dụ", "1980"), index.person(" NGƯỜI THÍ DỤ", "1980"));
        assertFalse(Arrays.equals(index.person("Người Thí Dụ", "1980"), index.person("Người Thí Dụ", "1981")));
        assertFalse(Arrays.equals(index.citizen("000000000001"), index.citizen("000000000002")));
    }

    private static Vault vault(String... keys) {
        var vault = new Vault();
        vault.keys = keys(keys);
        return vault;
    }

    private static SecretKeys keys(String... keys) {
        return new SecretKeys(new PersonalSettings() {
            @Override
            public List<String> keys() {
                return List.of(keys);
            }

            @Override
            public String indexKey() {
                return INDEX;
            }
        });
    }
}
