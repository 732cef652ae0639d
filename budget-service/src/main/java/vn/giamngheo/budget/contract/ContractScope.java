package vn.giamngheo.budget.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.budget.ledger.Holders;
import vn.giamngheo.platform.act.ActSubject;
import vn.giamngheo.platform.act.Subject;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.identity.Roles;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Reach;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.reference.LineScope;

/** A contract is read by whoever has the place of its holder, and written by whoever writes for all its lines, too. */
@ApplicationScoped
public class ContractScope implements ActSubject {

    /** The kind of its {@link Subject}. */
    static final String KIND = "contract";

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
    Contracts contracts;

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
        return KIND;
    }

    @Override
    public Set<String> readers() {
        return READERS;
    }

    @Override
    public Set<String> writers() {
        return Set.of(Roles.INVESTOR, Roles.LINE_AGENCY, Roles.COMMUNE_OFFICER, Roles.FINANCE_OFFICER);
    }

    @Override
    public void requireReadable(UUID id) {
        readable(id);
    }

    @Override
    public void requireWritable(UUID id) {
        var contract = readable(id);
        if (reach(contract) != Reach.WRITING) {
            throw new ProblemException(CommonProblem.READ_ONLY_PLACE, Where.request(), contract.number());
        }
        requireLines(contract, Where.request());
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
    Contract readable(UUID id) {
        return contracts
                .byId(id)
                .filter(contract -> reach(contract) != Reach.NONE)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    /**
     * Locked, for a command of the caller's on a day.
     *
     * @throws ProblemException 404 as {@link #readable}, 403 when the caller may only read it or does not
     *     write for all its lines, 409 when its place has ended
     */
    Contract own(UUID id, LocalDate on) {
        readable(id);
        var contract = contracts.locked(id);
        holders.own(contract.holder(), on, Where.body("/date"));
        requireLines(contract, Where.request());
        return contract;
    }

    /** @throws ProblemException 403 when it has money of a line that is none of the caller's */
    void requireLines(Contract contract, Where where) {
        lineScope.requireAll(contract.programmeCode(), () -> contracts.lines(contract.id()), where);
    }

    private Reach reach(Contract contract) {
        var place = holders.placeOf(contract.holder());
        return places.reach(place, caller.areas(), places.nearestDay(place, contract.heldSince()));
    }
}
