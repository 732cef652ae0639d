package vn.giamngheo.gateway.reconciliation;

/** What one service has of one topic. */
record Held(String service, Fingerprint fingerprint) {

    /** Of the same service, topic and owner, it has the same as at another moment. */
    boolean isUnchangedSince(Held before) {
        return service.equals(before.service)
                && fingerprint.role().equals(before.fingerprint.role())
                && fingerprint.isOfTheSame(before.fingerprint)
                && fingerprint.hasTheSame(before.fingerprint);
    }

    boolean isSettled() {
        return fingerprint.underWay() == 0;
    }
}
