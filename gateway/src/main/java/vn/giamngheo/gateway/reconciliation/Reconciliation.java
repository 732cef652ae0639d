package vn.giamngheo.gateway.reconciliation;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How all copies stand to their owners.
 *
 * @param status the worst of the topics
 */
record Reconciliation(Status status, List<Topic> topics) {

    /**
     * What an owner has published, and who has it.
     *
     * @param waiting events that are not in Kafka yet
     * @param refused events that the broker will never take
     * @param remedies what an operator does about a difference: look first, then have it told again
     */
    record Topic(
            String topic,
            String owner,
            Status status,
            long count,
            String hash,
            long waiting,
            long refused,
            List<Copy> copies,
            List<String> remedies) {}

    /**
     * @param behind events that are in Kafka and have not been taken in
     * @param deadLetters events that could not be applied
     */
    record Copy(String service, Status status, long count, String hash, long behind, long deadLetters) {}

    /** Everything is equal at once, or nothing has been asked a second time yet. */
    static Reconciliation of(Look look) {
        return of(look, new Look(List.of()));
    }

    /**
     * @param now a second look
     * @param before a first one: a difference is real if both sides had the same then, and nothing was under way
     */
    static Reconciliation of(Look now, Look before) {
        var topics = now.owners().map(owner -> topic(owner, now, before)).toList();
        return new Reconciliation(Status.worst(topics.stream().map(Topic::status)), topics);
    }

    private static Topic topic(Held owner, Look now, Look before) {
        var copies = now.copiesOf(owner).stream()
                .map(copy -> copy(owner, copy, before))
                .toList();
        var print = owner.fingerprint();
        return new Topic(
                print.topic(),
                print.owner(),
                Status.worst(copies.stream().map(Copy::status)),
                print.count(),
                print.hash(),
                print.underWay(),
                print.stuck(),
                copies,
                remedies(owner, copies));
    }

    private static Copy copy(Held owner, Held copy, Look before) {
        var print = copy.fingerprint();
        return new Copy(
                copy.service(),
                status(owner, copy, before),
                print.count(),
                print.hash(),
                print.underWay(),
                print.stuck());
    }

    private static Status status(Held owner, Held copy, Look before) {
        if (copy.fingerprint().hasTheSame(owner.fingerprint())) {
            return Status.EQUAL;
        }
        return isSettled(owner, before) && isSettled(copy, before) ? Status.DIFFERS : Status.CATCHING_UP;
    }

    private static boolean isSettled(Held now, Look before) {
        return now.isSettled() && before.unchanged(now).filter(Held::isSettled).isPresent();
    }

    private static List<String> remedies(Held owner, List<Copy> copies) {
        var differing =
                copies.stream().filter(copy -> copy.status() == Status.DIFFERS).toList();
        var letters = differing.stream()
                .filter(copy -> copy.deadLetters() > 0)
                .map(copy -> "GET " + operation(copy.service(), "dead-letters"));
        var refused = Stream.of(owner)
                .filter(each -> !differing.isEmpty() && each.fingerprint().stuck() > 0)
                .map(each -> "GET " + operation(each.service(), "outbox"));
        var again = differing.stream().map(copy -> "POST " + operation(owner.service(), "reemit"));
        var all = Stream.concat(Stream.concat(letters, refused), again);
        return List.copyOf(new TreeSet<>(all.toList()));
    }

    private static String operation(String service, String name) {
        return "/api/v1/operations/" + service + "/" + name;
    }
}
