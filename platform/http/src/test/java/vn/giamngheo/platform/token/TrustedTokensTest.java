package vn.giamngheo.platform.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrustedTokensTest {

    private static final Instant LATER = Instant.now().plusSeconds(60);

    private final TrustedTokens<String> tokens = trustingFor(Duration.ofMinutes(1));

    @Test
    void aTokenThatWasVerifiedIsKnownAndNoOther() {
        tokens.trust("Bearer a.b.c", "an officer", LATER);
        assertEquals(Optional.of("an officer"), tokens.caller("Bearer a.b.c"));
        assertEquals(Optional.empty(), tokens.caller("Bearer a.b.d"));
        assertEquals(Optional.empty(), tokens.caller("Bearer a.b.c "));
        assertEquals(Optional.empty(), tokens.caller(null));
    }

    @Test
    void noneCountsBeyondItsEnd() {
        tokens.trust("Bearer a.b.c", "an officer", Instant.now().minusMillis(1));
        assertEquals(Optional.empty(), tokens.caller("Bearer a.b.c"));
    }

    @Test
    void nothingButABearerTokenIsRemembered() {
        tokens.trust("Basic abc", "an officer", LATER);
        tokens.trust(null, "nobody", LATER);
        assertEquals(Optional.empty(), tokens.caller("Basic abc"));
        assertEquals(Optional.empty(), tokens.caller(null));
    }

    @Test
    void theMomentEnds() {
        var brief = trustingFor(Duration.ofMillis(1));
        brief.trust("Bearer a.b.c", "an officer", LATER);
        var until = Instant.now().plusSeconds(10);
        while (brief.caller("Bearer a.b.c").isPresent() && Instant.now().isBefore(until)) {
            Thread.onSpinWait();
        }
        assertEquals(Optional.empty(), brief.caller("Bearer a.b.c"));
    }

    private static TrustedTokens<String> trustingFor(Duration moment) {
        return new TrustedTokens<>(new TokenSettings() {
            @Override
            public Duration trust() {
                return moment;
            }

            @Override
            public int trusted() {
                return 10;
            }
        });
    }
}
