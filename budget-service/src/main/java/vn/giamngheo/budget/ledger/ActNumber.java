package vn.giamngheo.budget.ledger;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import vn.giamngheo.platform.act.Act;

/** Numbers of acts and contracts, as they are told from each other: without regard to case and blanks. */
public final class ActNumber {

    private ActNumber() {}

    /** Empty for an act without a number. */
    public static Optional<String> key(Act act) {
        return Optional.ofNullable(act).map(Act::number).map(ActNumber::key).filter(key -> !key.isEmpty());
    }

    /** The number as it is told from others. */
    public static String key(String number) {
        return Normalizer.normalize(number, Normalizer.Form.NFC)
                .replaceAll("\\s+", "")
                .toUpperCase(Locale.ROOT);
    }
}
