package vn.giamngheo.gateway.forward;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PermitsTest {

    private static final int TRIALS = 3;
    private static final int MANY = 20;

    private final CircuitBreaker breaker = CircuitBreaker.of(
            "a service",
            CircuitBreakerConfig.custom()
                    .permittedNumberOfCallsInHalfOpenState(TRIALS)
                    .waitDurationInOpenState(Duration.ofMinutes(1))
                    .build());

    private final Permits permits = new Permits(breaker);

    @Test
    void whatWasSentBeforeGivesNoPlaceBackThatItNeverHad() {
        var before = ask(MANY);
        assertEquals(MANY, before.size());
        breaker.transitionToOpenState();
        breaker.transitionToHalfOpenState();
        before.forEach(Permits.Permit::leave);
        assertEquals(TRIALS, ask(MANY).size());
    }

    @Test
    void nobodyHasAPlaceOfTheTrialBefore() {
        breaker.transitionToOpenState();
        breaker.transitionToHalfOpenState();
        var first = ask(MANY);
        breaker.transitionToOpenState();
        breaker.transitionToHalfOpenState();
        first.forEach(Permits.Permit::leave);
        assertEquals(TRIALS, ask(MANY).size());
    }

    @Test
    void aPlaceThatIsGivenBackOrLeftToOthersIsGivenOutAgain() {
        breaker.transitionToOpenState();
        breaker.transitionToHalfOpenState();
        var trying = ask(MANY);
        trying.get(0).leave();
        trying.get(0).leave();
        trying.get(1).letOthersTry();
        assertEquals(2, ask(MANY).size());
        trying.get(1).holdPlace();
        trying.get(1).leave();
        assertTrue(ask(MANY).isEmpty(), "it had no place to give back");
    }

    private List<Permits.Permit> ask(int often) {
        return IntStream.range(0, often)
                .mapToObj(each -> permits.ask())
                .flatMap(Optional::stream)
                .toList();
    }
}
