package vn.giamngheo.indicators.observation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.giamngheo.events.ObservationState;
import vn.giamngheo.indicators.validation.Touched;
import vn.giamngheo.platform.change.Change;
import vn.giamngheo.platform.value.Period;

/**
 * A figure of one indicator at one place over one period, with all that was ever said of it.
 *
 * @param population whom it counts, in words; null for the whole place
 * @param versions at least one, in their order
 */
public record Observation(
        UUID id,
        int eventVersion,
        String indicator,
        UUID areaId,
        LocalDate periodFrom,
        LocalDate periodTo,
        String population,
        List<Version> versions) {

    /** What was said last. */
    Version last() {
        return versions.get(versions.size() - 1);
    }

    /** The last approved version; empty while there is none. */
    Optional<Version> approved() {
        return versions.stream().filter(Version::isApproved).reduce((one, later) -> later);
    }

    /** The approved one, else the last: never one that was replaced. */
    Version current() {
        return approved().orElseGet(this::last);
    }

    /** With what is said now. */
    Observation saying(Version version) {
        return with(Stream.concat(versions.stream(), Stream.of(version)).toList());
    }

    /** With its last version approved. */
    Observation approving(LocalDate on, String by) {
        return with(Stream.concat(versions.stream().limit(versions.size() - 1L), Stream.of(last().approved(on, by)))
                .toList());
    }

    private Observation with(List<Version> all) {
        return new Observation(
                id, eventVersion + 1, indicator, areaId, periodFrom, periodTo, population, List.copyOf(all));
    }

    boolean isOver(LocalDate from, LocalDate to) {
        return periodFrom.equals(from) && periodTo.equals(to);
    }

    /** As checks know it. */
    Touched touched() {
        return new Touched(indicator, population, areaId, new Period(periodFrom, periodTo));
    }

    Said said(Version version) {
        if (version.isApproved()) {
            return Objects.equals(version, approved().orElseThrow()) ? Said.APPROVED : Said.CORRECTED;
        }
        return version.equals(last()) ? Said.PROVISIONAL : Said.REPLACED;
    }

    ObservationView view() {
        var current = current();
        var pending = last().isApproved() || current.equals(last()) ? null : last().number();
        return new ObservationView(
                id,
                indicator,
                areaId,
                periodFrom,
                periodTo,
                population,
                current.figure().numerator(),
                current.figure().denominator(),
                current.figure().value(),
                current.source(),
                current.number(),
                said(current),
                current.statedOn(),
                current.approvedOn(),
                pending);
    }

    List<VersionView> versionViews() {
        return versions.stream()
                .map(version -> VersionView.of(version, said(version)))
                .toList();
    }

    Change<ObservationView> change() {
        return Change.of(id, view());
    }

    ObservationState state() {
        var current = current().figure();
        return new ObservationState(
                id,
                eventVersion,
                false,
                indicator,
                areaId,
                periodFrom,
                periodTo,
                current.numerator(),
                current.denominator(),
                current.value(),
                population,
                versions.stream().map(Version::told).toList());
    }
}
