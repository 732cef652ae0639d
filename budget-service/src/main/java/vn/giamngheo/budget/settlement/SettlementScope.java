package vn.giamngheo.budget.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.budget.ledger.Holders;
import vn.giamngheo.platform.act.ActSubject;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Reach;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.reference.LineScope;
import vn.giamngheo.platform.value.Period;

/** A settlement is read by whoever has the place of its holder, and written by whoever writes for all lines, too. */
@ApplicationScoped
class SettlementScope implements ActSubject {

    private static final Set<String> READERS = Set.of(
            Roles.FINANCE_OFFICER,
            Roles.STANDING_AGENCY,
            Roles.COMMUNE_OFFICER,
            Roles.LINE_AGENCY,
            Roles.INVESTOR,
            Roles.SUPERVISOR,
            Roles.AUDITOR,
            Roles.INTEGRATOR);

    @Inject
    Settlements settlements;

    @Inject
    Holders holders;

    @Inject
    Places places;

    @Inject
    Scope scope;

    @Inject
    Caller caller;

    @Inject
    LineScope lineScope;

    @Override
    public String kind() {
        return Settling.KIND;
    }

    @Override
    public Set<String> readers() {
        return READERS;
    }

    @Override
    public Set<String> writers() {
        return Set.of(Roles.FINANCE_OFFICER);
    }

    @Override
    public void requireReadable(UUID id) {
        readable(id);
    }

    @Override
    public void requireWritable(UUID id) {
        var settlement = readable(id);
        if (reach(settlement) != Reach.WRITING) {
            throw new ProblemException(CommonProblem.READ_ONLY_PLACE, Where.request(), id);
        }
        lineScope.require(settlement.programmeCode(), null, Where.request());
    }

    @Override
    public void requireNotEnded(UUID id, LocalDate on) {
        scope.requireNotEnded(holders.placeOf(readable(id).holder()), on, Where.body("/act/issuedOn"));
    }

    @Override
    public Set<UUID> places(UUID id) {
        return Set.of(holders.placeOf(readable(id).holder()));
    }

    /** @throws ProblemException 404 when there is none, or it is none of the caller's */
    Settlement readable(UUID id) {
        return settlements
                .byId(id)
                .filter(settlement -> reach(settlement) != Reach.NONE)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    private Reach reach(Settlement settlement) {
        var place = holders.placeOf(settlement.holder());
        var end = Period.year(settlement.year()).to();
        return places.reach(place, caller.areas(), places.nearestDay(place, end));
    }
}
