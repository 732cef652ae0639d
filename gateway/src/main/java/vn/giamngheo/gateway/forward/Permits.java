package vn.giamngheo.gateway.forward;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.Optional;

/**
 * Gives out the places of a circuit breaker. A place belongs to the state that gave it out: while it is tried whether a
 * service is back there are few, and what was sent before must not give one back that it never had. Asking and telling are
 * done one at a time, so that nobody sees a state of which the number is not counted yet.
 */
final class Permits {

    private final CircuitBreaker breaker;

    /** Of the present state; it grows with each that comes. */
    private long state;

    Permits(CircuitBreaker breaker) {
        this.breaker = breaker;
        breaker.getEventPublisher().onStateTransition(changed -> state++);
    }

    /** @return empty while the service is left alone, or enough are trying whether it is back */
    synchronized Optional<Permit> ask() {
        return breaker.tryAcquirePermission() ? Optional.of(new Permit(state)) : Optional.empty();
    }

    /**
     * Leave to send a request. One that waits for an answer has a place. One whose body still comes has none: its client
     * could take hours over it.
     */
    final class Permit {

        private final long begun = breaker.getCurrentTimestamp();
        private long given;
        private boolean hasPlace = true;
        private boolean isOver;

        private Permit(long given) {
            this.given = given;
        }

        void letOthersTry() {
            synchronized (Permits.this) {
                giveBack();
            }
        }

        /** Once all of the body has come. */
        void holdPlace() {
            synchronized (Permits.this) {
                if (!isOver && !hasPlace) {
                    hasPlace = breaker.tryAcquirePermission();
                    given = state;
                }
            }
        }

        void succeed() {
            synchronized (Permits.this) {
                isOver = true;
                breaker.onSuccess(duration(), breaker.getTimestampUnit());
            }
        }

        void fail(Throwable failure) {
            synchronized (Permits.this) {
                isOver = true;
                breaker.onError(duration(), breaker.getTimestampUnit(), failure);
            }
        }

        /** It says nothing of the service. */
        void leave() {
            synchronized (Permits.this) {
                isOver = true;
                giveBack();
            }
        }

        private void giveBack() {
            if (hasPlace && given == state) {
                breaker.releasePermission();
            }
            hasPlace = false;
        }

        private long duration() {
            return breaker.getCurrentTimestamp() - begun;
        }
    }
}
