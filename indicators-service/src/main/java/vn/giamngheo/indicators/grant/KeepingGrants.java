package vn.giamngheo.indicators.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.indicators.classification.PovertyClass;
import vn.giamngheo.indicators.standard.FindingStandards;
import vn.giamngheo.platform.act.ActRole;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.act.Subject;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.value.AreaCode;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.platform.value.Ids;

/** Records grants by their acts, takes them back, and says whose they are. */
@ApplicationScoped
class KeepingGrants {

    private static final String KIND = "data-grant";

    private static final List<String> READERS =
            List.of(Roles.ADMIN, Roles.AUDITOR, Roles.COMMUNE_OFFICER, Roles.LINE_AGENCY, Roles.STANDING_AGENCY);

    @Inject
    FindingStandards standards;

    @Inject
    Grants grants;

    @Inject
    Caller caller;

    @Inject
    Scope scope;

    @Inject
    Acts acts;

    /** @throws ProblemException 403 unless all places are the caller's, 422 */
    GrantView add(GrantRequest request) {
        requireOrder(request);
        if (request.classes().contains(PovertyClass.NONE)) {
            throw new ProblemException(
                    CommonProblem.INVALID_VALUE,
                    Where.body("/classes"),
                    new Words("chỉ các lớp được công nhận", "only classes that are recognised"));
        }
        var areas = new ArrayList<UUID>();
        for (var i = 0; i < request.places().size(); i++) {
            areas.add(scope.required(request.places().get(i), request.validFrom(), "/places/" + i)
                    .id());
        }
        request.act().requireCome("/act");
        var id = Ids.next();
        var act = acts.record(request.act(), ActRole.BASIS, new Subject(KIND, id));
        grants.insert(
                id, areas, standards.named(request.standard(), "/standard").id(), request, act, caller.subject());
        return grants.existing(id);
    }

    private static void requireOrder(GrantRequest request) {
        if (request.validTo().isBefore(request.validFrom())) {
            throw new ProblemException(
                    IndicatorsProblem.ENDS_BEFORE_IT_BEGINS,
                    Where.body("/validTo"),
                    request.validFrom(),
                    request.validTo());
        }
    }

    GrantView end(UUID id, GrantEnding ending) {
        var grant = grants.locked(id);
        grant.places().forEach(place -> scope.requireRecorded(place, grant.validFrom(), Where.request()));
        if (ending.validTo().isBefore(grant.validFrom()) || ending.validTo().isAfter(grant.validTo())) {
            throw new ProblemException(
                    IndicatorsProblem.ENDS_BEFORE_IT_BEGINS,
                    Where.body("/validTo"),
                    grant.validFrom(),
                    ending.validTo());
        }
        ending.act().requireCome("/act");
        acts.record(ending.act(), ActRole.AMENDMENT, new Subject(KIND, id));
        grants.end(id, ending.validTo());
        return grants.existing(id);
    }

    /** @throws ProblemException 404 when there is none, or it is somebody else's */
    GrantView readable(UUID id) {
        return grants.byId(id)
                .filter(this::isReadable)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    /**
     * Those of which the caller may read all places, and with a place those that tell of it; the recipient those to it.
     *
     * @throws ProblemException 403 when the place is none of the caller's
     */
    List<GrantView> page(Asked asked, UUID after, int limit) {
        var tree = asked.on() == null ? Days.today() : asked.on();
        var place = asked.place() == null
                ? null
                : scope.asked(asked.place(), tree, "place").id();
        var only = isRecipientOnly() ? caller.subject() : null;
        return grants.page(
                new Grants.Filter(asked.recipient(), asked.standard(), asked.on(), place, tree, only), after, limit);
    }

    /** Which grants are asked for; null asks for all. @param place of which they tell, whatever else they tell of */
    record Asked(String recipient, String standard, LocalDate on, AreaCode place) {}

    private boolean isReadable(GrantView grant) {
        return isRecipientOnly()
                ? grant.recipient().equals(caller.subject())
                : grant.places().stream().allMatch(place -> isReadable(place, grant));
    }

    private boolean isReadable(UUID place, GrantView grant) {
        try {
            scope.requireRecordedReadable(place, grant.validFrom(), Where.request());
            return true;
        } catch (ProblemException forbidden) {
            return false;
        }
    }

    private boolean isRecipientOnly() {
        return READERS.stream().noneMatch(caller::hasRole);
    }
}
