package vn.giamngheo.platform.finding;

import java.util.Locale;

/** How much a finding matters. */
public enum Severity {
    /** Good to know; it often goes away by itself. */
    INFO,
    /** Somebody should look at it. */
    WARNING,
    /** Figures that rest on it are wrong. */
    ERROR;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
