package vn.giamngheo.indicators.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.indicators.classification.PovertyClass;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.value.AreaCode;
import vn.giamngheo.platform.value.Days;

/** What the caller is granted today, which its token must allow, too. */
@ApplicationScoped
class GrantedScope {

    @Inject
    Grants grants;

    @Inject
    Places places;

    @Inject
    Caller caller;

    @Inject
    Scope scope;

    /** @throws ProblemException 404 when there is none to the caller, 403 when it does not hold today */
    GrantView granted(UUID id) {
        var grant = grants.byId(id)
                .filter(each -> each.recipient().equals(caller.subject()))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        if (!grant.holdsOn(Days.today())) {
            throw new ProblemException(
                    IndicatorsProblem.GRANT_NOT_IN_FORCE, Where.request(), grant.validFrom(), grant.validTo());
        }
        return grant;
    }

    /**
     * The places whose beneficiaries are told.
     *
     * @param place null for all that are granted
     * @throws ProblemException 403 when it is not granted, or not the token's
     */
    List<UUID> places(GrantView grant, AreaCode place, LocalDate on) {
        if (place != null) {
            var asked = scope.asked(place, on, "place");
            if (!places.isWithin(asked.id(), grant.places(), on)) {
                throw new ProblemException(CommonProblem.FORBIDDEN_PLACE, Where.parameter("place"), asked.code());
            }
            return List.of(asked.id());
        }
        grant.places().forEach(each -> scope.requireRecordedReadable(each, on, Where.request()));
        return grant.places();
    }

    /** @param asked null for all that are granted */
    List<PovertyClass> classes(GrantView grant, String asked) {
        if (asked == null) {
            return grant.classes();
        }
        return grant.classes().stream()
                .filter(each -> each.wireName().equals(asked))
                .findFirst()
                .map(List::of)
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.UNKNOWN_CODE,
                        Where.parameter("class"),
                        asked,
                        grant.classes().stream().map(PovertyClass::wireName).toList()));
    }
}
