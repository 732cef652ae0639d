package vn.giamngheo.indicators.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever is said of a figure later, what was said and approved before stays as it was. */
class VersionsStayTest {

    private static final LocalDate BEGUN = LocalDate.of(2023, 1, 1);

    /** @param steps even ones say something else, odd ones approve what was said last, each some days later */
    @Property
    void aCorrectionChangesNeitherAnOlderVersionNorWhatWasInForce(
            @ForAll @Size(max = 12) List<@IntRange(max = 99) Integer> steps) {
        var now = new Observation(
                UUID.randomUUID(), 1, "any", UUID.randomUUID(), BEGUN, BEGUN, null, List.of(version(1, 5, BEGUN)));
        var day = BEGUN;
        for (var step : steps) {
            var before = now;
            day = day.plusDays(1 + step % 7);
            now = step % 2 == 0 || now.last().isApproved()
                    ? now.saying(version(now.versions().size() + 1, step, day))
                    : now.approving(day, "nguoi-duyet");
            assertStays(before, now, day);
        }
    }

    private static void assertStays(Observation before, Observation now, LocalDate day) {
        assertEquals(before.eventVersion() + 1, now.eventVersion());
        for (var version : before.versions()) {
            var after = now.versions().get(version.number() - 1);
            assertEquals(version.figure(), after.figure());
            assertEquals(version.statedOn(), after.statedOn());
            if (version.isApproved()) {
                assertEquals(version, after);
            }
        }
        for (var earlier = BEGUN; earlier.isBefore(day); earlier = earlier.plusDays(1)) {
            assertEquals(inForce(before, earlier), inForce(now, earlier));
        }
        if (now.versions().size() > before.versions().size()) {
            before.approved().ifPresent(locked -> assertEquals(locked, now.current()));
        }
    }

    private static Optional<Figure> inForce(Observation observation, LocalDate day) {
        return observation.versions().stream()
                .filter(version -> version.isApproved() && !version.approvedOn().isAfter(day))
                .map(Version::figure)
                .reduce((one, later) -> later);
    }

    private static Version version(int number, int value, LocalDate on) {
        return new Version(
                number,
                new Figure(null, null, BigDecimal.valueOf(value)),
                "Báo cáo thử",
                on,
                number == 1 ? null : "Đếm lại",
                "nguoi-ghi",
                Instant.EPOCH,
                null,
                null);
    }
}
