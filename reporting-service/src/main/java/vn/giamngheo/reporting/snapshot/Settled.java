package vn.giamngheo.reporting.snapshot;

import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import vn.giamngheo.reporting.restatement.Basis;

/** Builds what makes a question the same on any day. */
public final class Settled {

    private final SortedMap<String, String> parameters = new TreeMap<>();

    private Settled() {}

    public static Settled of(UUID area, int year) {
        return new Settled().with("area", area).with("year", year);
    }

    /** @param value null when the parameter is not asked, or means the day on which the report is made */
    public Settled with(String parameter, Object value) {
        if (value != null) {
            parameters.put(parameter, value instanceof Enum<?> word ? word(word) : String.valueOf(value));
        }
        return this;
    }

    /** Of a report that had no basis at first: what was published then is of the original one. */
    public Settled with(Basis basis) {
        return basis == Basis.ORIGINAL ? this : with("basis", basis);
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    public SortedMap<String, String> parameters() {
        return parameters;
    }
}
