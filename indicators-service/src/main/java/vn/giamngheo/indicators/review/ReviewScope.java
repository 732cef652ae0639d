package vn.giamngheo.indicators.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Reach;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.place.Taker;
import vn.giamngheo.platform.value.AreaCode;
import vn.giamngheo.platform.value.Days;

/**
 * A review is its commune's, as it was when the review was opened, and of whoever goes on with it when that has ended; a
 * village is touched by whoever has it or more.
 */
@ApplicationScoped
class ReviewScope {

    @Inject
    Rounds rounds;

    @Inject
    Places places;

    @Inject
    Scope scope;

    void requireReadable(Round round) {
        if (!isTakenOver(round, Reach.READING)) {
            scope.requireRecordedReadable(round.communeId(), round.openedOn(), Where.request());
        }
    }

    void requireWritable(Round round) {
        if (!isTakenOver(round, Reach.WRITING)) {
            scope.requireRecorded(round.communeId(), round.openedOn(), Where.request());
        }
    }

    private boolean isTakenOver(Round round, Reach least) {
        return scope.reachOf(takers(round)).compareTo(least) >= 0;
    }

    List<Taker> takers(Round round) {
        return rounds.handovers(round.id()).stream()
                .map(handover -> new Taker(handover.areaId(), handover.effectiveOn()))
                .toList();
    }

    Place commune(Round round) {
        return places.nearest(round.communeId(), round.openedOn())
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    /** In whose register a decision on the review stands: of the last one that goes on with it by that day, or of the commune. */
    UUID decider(Round round, LocalDate on) {
        return rounds.handovers(round.id()).stream()
                .filter(handover -> !handover.effectiveOn().isAfter(on))
                .map(RoundHandover::areaId)
                .reduce(round.communeId(), (earlier, later) -> later);
    }

    /** In whose register the decision on a decided review stands, as it was then. */
    Place decidingCommune(Round decided) {
        return places.nearest(decider(decided, decided.decidedOn()), decided.decidedOn())
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    /** The day on which to look for the villages of the review: its last one when the commune had ended by then. */
    LocalDate villagesOn(Round round, LocalDate on) {
        return places.nearestDay(round.communeId(), on);
    }

    /** The village of the round's commune that a body names, which the caller may change. */
    Place village(Round round, AreaCode code, LocalDate on) {
        var village = scope.required(code, on, "/village");
        if (!places.isWithin(village.id(), List.of(round.communeId()), villagesOn(round, on))
                || !village.level().equals("village")) {
            throw new ProblemException(IndicatorsProblem.NOT_A_VILLAGE, Where.body("/village"), code.text());
        }
        return village;
    }

    /** @throws ProblemException 403 unless the caller may change what the village of the household records */
    void requireVillage(UUID village, LocalDate on) {
        var place = places.byId(village, on).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        scope.require(place, on, Where.request());
    }

    /** The district that the commune lies in on a day, if it does. */
    Optional<Place> district(Round round, LocalDate on) {
        return places.byId(round.communeId(), on)
                .flatMap(commune -> places.byId(commune.parentId(), on))
                .filter(parent -> parent.level().equals("district"));
    }

    void requireDistrict(Round round, LocalDate on) {
        var district = district(round, on)
                .orElseThrow(() -> new ProblemException(IndicatorsProblem.NO_DISTRICT, Where.body("/on"), on));
        scope.require(district, on, Where.request());
    }

    /** Nothing happens in a commune that has ended while nobody goes on, nor tomorrow, nor before the review was opened. */
    void requireDay(Round round, LocalDate on, String pointer) {
        if (on.isBefore(round.openedOn()) || on.isAfter(Days.today())) {
            throw new ProblemException(
                    CommonProblem.INVALID_VALUE,
                    Where.body(pointer),
                    new Words(
                            "phải từ ngày mở đợt " + round.openedOn() + " đến hôm nay",
                            "it must be from the opening, " + round.openedOn() + ", to today"));
        }
        requireNotEnded(round, on, Where.body(pointer));
    }

    /** @throws ProblemException 409 when whoever goes on with it on that day has ended before */
    void requireNotEnded(Round round, LocalDate on, Where where) {
        scope.requireNotEnded(round.communeId(), takers(round), on, where);
    }
}
