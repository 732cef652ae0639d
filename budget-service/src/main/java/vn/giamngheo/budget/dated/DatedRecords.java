package vn.giamngheo.budget.dated;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.events.DatedState;
import vn.giamngheo.events.OfLine;
import vn.giamngheo.platform.event.Outbox;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.imports.Outcome;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.reference.LineScope;
import vn.giamngheo.platform.rest.Preconditions;
import vn.giamngheo.platform.value.Ids;

/**
 * Records what stands beside the ledger, corrects it by further versions and takes it back by a last one, and tells each
 * of them.
 */
@ApplicationScoped
public class DatedRecords {

    @Inject
    RecordRows rows;

    @Inject
    Places places;

    @Inject
    Scope scope;

    @Inject
    LineScope lineScope;

    @Inject
    Preconditions preconditions;

    @Inject
    Outbox outbox;

    /**
     * Records something new. The caller has checked that the place is the sender's.
     *
     * @throws ProblemException 409 when there is a record with the same key
     */
    public <S extends DatedState> RecordView<S> record(RecordKind<S> kind, Draft<S> draft) {
        var state = draft.as(Ids.next(), 1);
        requireAlone(kind, state);
        return written(kind, state);
    }

    /** The same for a line of a file: what is recorded just so changes nothing. */
    public <S extends DatedState> Outcome recordOnce(RecordKind<S> kind, Draft<S> draft) {
        var other = rows.other(kind, draft.as(Ids.next(), 1));
        if (other.isPresent()) {
            var there = other.get();
            if (draft.as(there.id(), there.eventVersion()).equals(there)) {
                return Outcome.unchanged(there.id());
            }
        }
        return Outcome.ok(record(kind, draft).state().id());
    }

    /**
     * Corrects a record as it was read, by a further version.
     *
     * @throws ProblemException 404 when there is none, 403 when it is of none of the caller's places or lines, 412 when it has
     *     changed, 422 when it would go to another place
     */
    public <S extends DatedState> RecordView<S> correct(RecordKind<S> kind, UUID id, Draft<S> draft) {
        var before = held(kind, id);
        var state = draft.as(id, before.eventVersion() + 1);
        if (!state.areaId().equals(before.areaId())) {
            throw new ProblemException(BudgetProblem.RECORD_OF_ANOTHER_PLACE, Where.request(), codeOf(state));
        }
        requireAlone(kind, state);
        return written(kind, state);
    }

    /** Takes a record back, as it was read. It is told as deleted; its versions stay. */
    public <S extends DatedState> void takeBack(RecordKind<S> kind, UUID id) {
        held(kind, id);
        outbox.publish(kind.topic(), kind.type(), rows.takeBack(kind, id));
    }

    public <S extends DatedState> RecordView<S> readable(RecordKind<S> kind, UUID id) {
        var view = rows.existing(kind, id).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        scope.requireRecordedReadable(view.state().areaId(), view.state().date(), Where.request());
        return view;
    }

    /** All versions, the first one first, also of what was taken back. */
    public <S extends DatedState> List<RecordView<S>> versions(RecordKind<S> kind, UUID id) {
        var view = rows.byIds(kind, List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        scope.requireRecordedReadable(view.state().areaId(), view.state().date(), Where.request());
        return rows.versions(kind, id);
    }

    private <S extends DatedState> S held(RecordKind<S> kind, UUID id) {
        var before = rows.locked(kind, id).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        scope.requireRecorded(before.state().areaId(), before.state().date(), Where.request());
        if (before.state() instanceof OfLine of) {
            lineScope.require(of.programmeCode(), of.lineCode(), Where.request());
        }
        preconditions.require(before);
        return before.state();
    }

    private String codeOf(DatedState state) {
        return places.nearest(state.areaId(), state.date()).orElseThrow().code();
    }

    private <S extends DatedState> void requireAlone(RecordKind<S> kind, S state) {
        rows.other(kind, state).ifPresent(other -> {
            throw new ProblemException(
                    BudgetProblem.RECORDED_ALREADY, Where.request(), codeOf(other) + ", " + other.date());
        });
    }

    private <S extends DatedState> RecordView<S> written(RecordKind<S> kind, S state) {
        rows.write(kind, state);
        outbox.publish(kind.topic(), kind.type(), state);
        return rows.existing(kind, state.id()).orElseThrow();
    }
}
