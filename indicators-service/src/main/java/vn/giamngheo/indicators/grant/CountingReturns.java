package vn.giamngheo.indicators.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.indicators.PastDay;
import vn.giamngheo.indicators.observation.ObservationView;
import vn.giamngheo.indicators.observation.ObservingRate;
import vn.giamngheo.indicators.standard.FindingStandards;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Scope;

/**
 * Holds what a recipient has returned against who was entitled on the day: those whom its grant tells of at a place. The figure
 * knows nobody.
 */
@ApplicationScoped
class CountingReturns {

    private static final String OF_MEMBERS = Beneficiaries.ON + """
            select count(*) as entitled, count(*) filter (where r.holds) as holding,
                count(*) filter (where not r.holds) as denied
            from beneficiary b
            join household_member m on m.household_id = b.id and m.joined_on <= :on
                and (m.left_on is null or m.left_on > :on)
            left join recipient_return r on r.grant_id = :grant and r.kind = :kind and r.returned_on = :on
                and r.household_id = b.id and r.member_id = m.id
            """;

    private static final String OF_HOUSEHOLDS = Beneficiaries.ON + """
            select count(*) as entitled, count(*) filter (where r.holds) as holding,
                count(*) filter (where not r.holds) as denied
            from beneficiary b
            left join recipient_return r on r.grant_id = :grant and r.kind = :kind and r.returned_on = :on
                and r.household_id = b.id and r.member_id is null
            """;

    @Inject
    FindingStandards standards;

    @Inject
    ObservingRate observing;

    @Inject
    Grants grants;

    @Inject
    Places places;

    @Inject
    Scope scope;

    @Inject
    Jdbi jdbi;

    /** @param place that the caller may read; @throws ProblemException 404 when the grant does not tell of it */
    ReturnedFigure count(UUID grant, ReturnKind kind, Place place, LocalDate on) {
        var asked = asked(grant, place, on);
        return jdbi.withHandle(handle -> handle.createQuery(kind.isOfMembers() ? OF_MEMBERS : OF_HOUSEHOLDS)
                .bindArray("places", UUID.class, asked.places().toArray())
                .bindArray("classes", String.class, asked.classNames())
                .bind("standard", asked.standard())
                .bind("on", on)
                .bind("grant", grant)
                .bind("kind", kind.name())
                .map((row, context) -> new ReturnedFigure(
                        grant,
                        kind,
                        on,
                        place.id(),
                        row.getLong("entitled"),
                        row.getLong("holding"),
                        row.getLong("denied")))
                .one());
    }

    private Beneficiaries.Asked asked(UUID id, Place place, LocalDate on) {
        var grant = grants.byId(id)
                .filter(each -> places.isWithin(place.id(), each.places(), on))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        var standard = standards.byCode(grant.standard()).orElseThrow();
        return new Beneficiaries.Asked(grant, standard.id(), List.of(place.id()), grant.classes(), on);
    }

    /** Records the figure as what was observed of an indicator. */
    ObservationView observe(ReturnedObservation request) {
        PastDay.require(request.on(), Where.body("/on"));
        requireWithin(request);
        var place = scope.required(request.area(), request.on(), "/area");
        requireSamePlace(place, request);
        var figure = count(request.grant(), request.kind(), place, request.on());
        if (figure.holding() + figure.denied() == 0) {
            throw new ProblemException(IndicatorsProblem.NOTHING_RETURNED, Where.body("/on"), request.on());
        }
        return observing.observe(new ObservingRate.Counted(
                request.indicator(),
                request.area(),
                request.periodFrom(),
                request.periodTo(),
                request.population(),
                figure.holding(),
                figure.entitled(),
                source(request),
                request.reason()));
    }

    private static void requireWithin(ReturnedObservation request) {
        if (request.on().isBefore(request.periodFrom()) || request.on().isAfter(request.periodTo())) {
            throw new ProblemException(
                    CommonProblem.INVALID_VALUE,
                    Where.body("/on"),
                    new Words("phải trong kỳ", "it must lie in the period"));
        }
    }

    /** Codes are given to other places: what was counted at one is not observed of another. */
    private void requireSamePlace(Place place, ReturnedObservation request) {
        if (!scope.existing(request.area(), request.periodTo(), "/area").id().equals(place.id())) {
            throw new ProblemException(
                    CommonProblem.INVALID_VALUE,
                    Where.body("/area"),
                    new Words(
                            "mã này chỉ nơi khác vào ngày cuối kỳ; chọn kỳ kết thúc khi nơi này còn",
                            "on the last day of the period the code means another place; let the period end while this one is there"));
        }
    }

    private String source(ReturnedObservation request) {
        var words = "%s trả về theo danh sách ngày %s"
                .formatted(grants.existing(request.grant()).name(), request.on());
        return words.substring(0, Math.min(words.length(), ReturnedObservation.LONGEST_SOURCE));
    }
}
