package vn.giamngheo.systemtests;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Somebody who pays without pause, sometimes more than there is, and says each command again under its key, whatever
 * becomes of an attempt, until the answer is final.
 */
final class Writer implements Callable<Writer.Told> {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long PAUSE = 200;
    private static final int REFUSED_EVERY = 4;

    /** Answers that end nothing, beside those of the 5xx kind: the same may be said again. */
    private static final Set<Integer> PASSING = Set.of(408, 409, 429);

    private final Person person;
    private final String good;
    private final String tooMuch;
    private final AtomicBoolean over;
    private int recorded;
    private int refused;
    private int attempts;

    /** @param over becomes true when nothing new is to be begun */
    Writer(Person person, String good, String tooMuch, AtomicBoolean over) {
        this.person = person;
        this.good = good;
        this.tooMuch = tooMuch;
        this.over = over;
    }

    /** How many commands were recorded, how many were refused for good, in how many attempts. */
    record Told(int recorded, int refused, int attempts) {

        Told plus(Told other) {
            return new Told(recorded + other.recorded, refused + other.refused, attempts + other.attempts);
        }
    }

    @Override
    public Told call() throws InterruptedException {
        for (var number = 1; !over.get(); number++) {
            if (number % REFUSED_EVERY == 0) {
                finalAnswer(tooMuch).isProblem(422, "insufficient-balance");
                refused++;
            } else {
                finalAnswer(good).succeeded();
                recorded++;
            }
        }
        return new Told(recorded, refused, attempts);
    }

    private Answer finalAnswer(String body) throws InterruptedException {
        var key = UUID.randomUUID().toString();
        var deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            var answer = attempt(body, key);
            if (answer != null && isFinal(answer)) {
                return answer;
            }
            Thread.sleep(PAUSE);
        }
        throw new AssertionError("no final answer within " + PATIENCE);
    }

    /** @return null when there was none: the connection was refused or broke */
    private Answer attempt(String body, String key) {
        attempts++;
        try {
            return person.sendsOnce("/api/v1/payments", body, key);
        } catch (Exception noAnswer) {
            return null;
        }
    }

    private static boolean isFinal(Answer answer) {
        return answer.status() < 500 && !PASSING.contains(answer.status());
    }
}
