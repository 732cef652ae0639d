package vn.giamngheo.indicators.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.Locale;

/** Finds people again without storing who they are: the same text gives the same value, and nothing leads back. */
@ApplicationScoped
public class BlindIndex {

    @Inject
    SecretKeys keys;

    /** Of a citizen number, nine or twelve digits. */
    public byte[] citizen(String number) {
        return SecretKeys.hmac(keys.index(), "citizen\n" + number);
    }

    /** Of a name with a date of birth; how it is written in capitals or blanks does not matter. */
    public byte[] person(String name, String birth) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
        return SecretKeys.hmac(keys.index(), "person\n" + plain + "\n" + birth);
    }
}
