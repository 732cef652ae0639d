package vn.giamngheo.platform.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.platform.value.PartialDate;

/** Adds an act to a thing; the thing itself stays as it is. */
@ApplicationScoped
class RecordingAct {

    @Inject
    ActAccess access;

    @Inject
    Acts acts;

    ActView record(ActSubject kind, UUID id, ActRequest request) {
        var subject = access.toWrite(kind, id);
        if (request.act().issuedOn() != null) {
            requireCome(request.act().issuedOn());
            kind.requireNotEnded(id, request.act().issuedOn().firstDay());
        }
        var act = acts.record(request.act(), request.role(), subject);
        return acts.of(subject, act).orElseThrow().with(List.of());
    }

    private static void requireCome(PartialDate issuedOn) {
        if (issuedOn.firstDay().isAfter(Days.today())) {
            throw new ProblemException(CommonProblem.ACT_IN_THE_FUTURE, Where.body("/act/issuedOn"), issuedOn.text());
        }
    }
}
