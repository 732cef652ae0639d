package vn.giamngheo.indicators.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.indicators.standard.AppliedStandard;
import vn.giamngheo.indicators.standard.FindingStandards;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.platform.value.Ids;

/** Opens a review of a commune. */
@ApplicationScoped
class OpeningReview {

    @Inject
    FindingStandards standards;

    @Inject
    Rounds rounds;

    @Inject
    TellingRounds telling;

    @Inject
    Rules rules;

    @Inject
    Scope scope;

    @Inject
    Caller caller;

    Round open(Requests.Opening request) {
        var commune = scope.required(request.area(), request.openedOn(), "/area");
        requireCommune(commune);
        requireDays(request);
        var standard = standard(request, commune);
        requireFirst(request, commune, standard);
        requireJoined(request, commune.id(), standard);
        var round = new Round(
                Ids.next(),
                commune.id(),
                request.kind(),
                standard.id(),
                standard.code(),
                request.year(),
                request.openedOn(),
                request.openingOn(),
                null,
                null,
                null,
                false,
                null);
        rounds.insert(round, caller.subject());
        telling.opened(round.id());
        return round;
    }

    private static void requireCommune(Place place) {
        if (!place.level().equals("commune")) {
            throw new ProblemException(IndicatorsProblem.NOT_A_COMMUNE, Where.body("/area"), place.code());
        }
    }

    private void requireDays(Requests.Opening request) {
        if (request.openedOn().isAfter(Days.today()) || request.openingOn().isAfter(request.openedOn())) {
            throw new ProblemException(
                    CommonProblem.INVALID_VALUE,
                    Where.body("/openingOn"),
                    new Words("phải trước ngày mở đợt và hôm nay", "it must be before the opening and today"));
        }
        if (!rules.on(request.kind(), request.openedOn(), "/openedOn").mayOpen(request.year(), request.openedOn())) {
            throw new ProblemException(
                    IndicatorsProblem.OUTSIDE_WINDOW,
                    Where.body("/openedOn"),
                    request.openedOn(),
                    request.kind().said());
        }
    }

    private AppliedStandard standard(Requests.Opening request, Place commune) {
        var standard = standards.named(request.standard(), "/standard");
        var holds = standards.inForce(commune.id(), request.openedOn()).stream()
                .anyMatch(each -> each.id().equals(standard.id()));
        if (!holds || standard.criteria().indicators().isEmpty()) {
            throw new ProblemException(
                    IndicatorsProblem.STANDARD_NOT_IN_FORCE,
                    Where.body("/standard"),
                    standard.code(),
                    request.openedOn());
        }
        return standard;
    }

    private void requireFirst(Requests.Opening request, Place commune, AppliedStandard standard) {
        if (request.kind() == ReviewKind.YEARLY && rounds.isYearlyOpened(commune.id(), standard.id(), request.year())) {
            throw new ProblemException(
                    CommonProblem.ALREADY_EXISTS, Where.body("/year"), commune.code() + " " + request.year());
        }
    }

    /** Column 1 of a year is column 9 of the year before. */
    private void requireJoined(Requests.Opening request, UUID commune, AppliedStandard standard) {
        if (request.kind() != ReviewKind.YEARLY) {
            return;
        }
        rounds.lastYearly(commune, standard.id(), request.year())
                .filter(last -> !last.effectiveOn().equals(request.openingOn()))
                .ifPresent(last -> {
                    throw new ProblemException(
                            IndicatorsProblem.PERIODS_DO_NOT_JOIN, Where.body("/openingOn"), last.effectiveOn());
                });
    }
}
