package vn.giamngheo.gateway.reconciliation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What all services have of all topics, as they said when they were asked once. */
record Look(List<Held> all) {

    Stream<Held> owners() {
        return all.stream().filter(held -> held.fingerprint().isOwners());
    }

    List<Held> copiesOf(Held owner) {
        return all.stream()
                .filter(held -> !held.fingerprint().isOwners())
                .filter(held -> held.fingerprint().isOfTheSame(owner.fingerprint()))
                .toList();
    }

    boolean isEqual() {
        return owners().allMatch(owner ->
                copiesOf(owner).stream().allMatch(copy -> copy.fingerprint().hasTheSame(owner.fingerprint())));
    }

    Optional<Held> unchanged(Held later) {
        return all.stream().filter(later::isUnchangedSince).findFirst();
    }
}
