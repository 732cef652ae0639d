package vn.giamngheo.reporting.restatement;

import vn.giamngheo.events.Label;

/** @param code for programs. @param words for readers */
public record WhyNoChange(NoChange code, Label words) {

    /** Null for none. */
    public static WhyNoChange of(NoChange code) {
        return code == null ? null : new WhyNoChange(code, code.label());
    }
}
