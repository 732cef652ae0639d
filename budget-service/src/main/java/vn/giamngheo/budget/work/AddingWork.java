package vn.giamngheo.budget.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.budget.ledger.ActDay;
import vn.giamngheo.budget.ledger.DocumentRules;
import vn.giamngheo.budget.ledger.Locks;
import vn.giamngheo.platform.act.ActRole;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.act.Subject;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.reference.References;
import vn.giamngheo.platform.value.Ids;

/** Records a work by its investment decision. */
@ApplicationScoped
class AddingWork {

    @Inject
    Works works;

    @Inject
    Scope scope;

    @Inject
    References references;

    @Inject
    DocumentRules rules;

    @Inject
    Acts acts;

    @Inject
    Locks locks;

    @Inject
    WritingWork writing;

    WorkView add(WorkRequest request) {
        rules.check(request.date());
        ActDay.require(request.content().act(), Where.body("/content/act/issuedOn"));
        var area = scope.required(request.area(), request.date(), "/area");
        references.lines(request.programme(), "/programme");
        WorkRules.check(request.content());
        locks.take(List.of("work|" + request.code()));
        if (works.byCode(request.code()).isPresent()) {
            throw new ProblemException(CommonProblem.ALREADY_EXISTS, Where.body("/code"), request.code());
        }
        var id = Ids.next();
        var act = acts.record(request.content().act(), ActRole.DECISION, new Subject(WorkScope.KIND, id));
        return writing.write(begun(request, id, area, act));
    }

    private Work begun(WorkRequest request, UUID id, Place area, UUID act) {
        var content = request.content();
        return writing.with(
                new Work(
                        id,
                        0,
                        request.code(),
                        content.name(),
                        request.programme(),
                        area.id(),
                        null,
                        act,
                        null,
                        null,
                        null,
                        null,
                        request.date(),
                        null,
                        null,
                        List.of()),
                content,
                act,
                request.date());
    }
}
