package vn.giamngheo.reporting.rebuild;

import java.time.Instant;

/**
 * How far the last rebuild of this instance has come.
 *
 * @param phase {@code never}, {@code running}, {@code done} or {@code failed}
 * @param failure why it failed; null otherwise
 */
record RebuildState(String phase, Instant begunAt, Instant endedAt, String failure) {

    static final RebuildState NEVER = new RebuildState("never", null, null, null);

    static RebuildState begun(Instant at) {
        return new RebuildState("running", at, null, null);
    }

    boolean isUnderWay() {
        return phase.equals("running");
    }

    RebuildState done(Instant at) {
        return new RebuildState("done", begunAt, at, null);
    }

    RebuildState failed(String why, Instant at) {
        return new RebuildState("failed", begunAt, at, why);
    }
}
