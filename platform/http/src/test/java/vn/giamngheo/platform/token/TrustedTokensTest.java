package vn.giamngheo.platform.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.security.AuthenticationFailedException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedTokensTest {

    private static final Token GOOD = new Token("officer-1", Instant.now().plusSeconds(60));

    private final TrustedTokens<String> tokens = trustingFor(Duration.ofMinutes(1));

    @Test
    void aTokenThatWasVerifiedIsKnownAndNoOther() {
        tokens.trust("Bearer a.b.c", GOOD, "an officer");
        assertEquals(Optional.of("an officer"), tokens.caller("Bearer a.b.c"));
        assertEquals(Optional.empty(), tokens.caller("Bearer a.b.d"));
        assertEquals(Optional.empty(), tokens.caller("Bearer a.b.c "));
        assertEquals(Optional.empty(), tokens.caller(null));
    }

    @Test
    void aSchemeIsWrittenInAnyCase() {
        tokens.trust("bearer a.b.c", GOOD, "an officer");
        assertEquals(Optional.of("an officer"), tokens.caller("BEARER a.b.c"));
    }

    @Test
    void noneCountsBeyondItsEnd() {
        tokens.trust("Bearer a.b.c", new Token("officer-1", Instant.now().minusSeconds(1)), "an officer");
        assertEquals(Optional.empty(), tokens.caller("Bearer a.b.c"));
    }

    @Test
    void nothingButABearerTokenIsRemembered() {
        tokens.trust("Basic abc", GOOD, "an officer");
        tokens.trust(null, GOOD, "nobody");
        assertEquals(Optional.empty(), tokens.caller("Basic abc"));
        assertEquals(Optional.empty(), tokens.caller(null));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "officer-1 for officer-2", "a\u0000b"})
    void oneThatNamesNobodyIsRefused(String subject) {
        var nameless = new Token(subject, Instant.now().plusSeconds(60));
        assertThrows(AuthenticationFailedException.class, () -> tokens.trust("Bearer a.b.c", nameless, "nobody"));
        assertEquals(Optional.empty(), tokens.caller("Bearer a.b.c"));
    }

    @Test
    void oneOfTheFutureIsRefusedUnlessClocksMayDifferSoMuch() {
        var now = Instant.now();
        var early = new Token("officer-1", now.plusSeconds(90), now.plusSeconds(200));
        assertThrows(AuthenticationFailedException.class, () -> tokens.trust("Bearer a.b.c", early, "an officer"));
        tokens.trust("Bearer a.b.c", new Token("officer-1", now.plusSeconds(30), now.plusSeconds(200)), "an officer");
        assertEquals(Optional.of("an officer"), tokens.caller("Bearer a.b.c"));
    }

    @Test
    void theMomentEnds() {
        var brief = trustingFor(Duration.ofMillis(1));
        brief.trust("Bearer a.b.c", GOOD, "an officer");
        var until = Instant.now().plusSeconds(10);
        while (brief.caller("Bearer a.b.c").isPresent() && Instant.now().isBefore(until)) {
            Thread.onSpinWait();
        }
        assertEquals(Optional.empty(), brief.caller("Bearer a.b.c"));
    }

    private record Token(String subject, Instant made, Instant end) implements JsonWebToken {

        Token(String subject, Instant end) {
            this(subject, Instant.now(), end);
        }

        @Override
        public String getName() {
            return subject;
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of(Claims.sub.name(), Claims.iat.name(), Claims.exp.name());
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return (T)
                    switch (Claims.valueOf(name)) {
                        case exp -> end.getEpochSecond();
                        case iat -> made.getEpochSecond();
                        default -> subject;
                    };
        }
    }

    private static TrustedTokens<String> trustingFor(Duration moment) {
        return new TrustedTokens<>(new TokenSettings() {
            @Override
            public Duration trust() {
                return moment;
            }

            @Override
            public Duration keySearch() {
                return moment;
            }

            @Override
            public Duration issuerTimeout() {
                return moment;
            }

            @Override
            public int trusted() {
                return 10;
            }
        });
    }
}
