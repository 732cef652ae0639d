package vn.giamngheo.gateway.reconciliation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What a service says that it has of a topic; see its {@code …/operations/{service}/fingerprints}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Fingerprint(String topic, String owner, String role, long count, String hash, long underWay, long stuck) {

    boolean isOwners() {
        return role.equals("owner");
    }

    boolean isOfTheSame(Fingerprint other) {
        return topic.equals(other.topic) && owner.equals(other.owner);
    }

    boolean hasTheSame(Fingerprint other) {
        return count == other.count && hash.equals(other.hash);
    }
}
