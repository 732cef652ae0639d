package vn.giamngheo.indicators.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.giamngheo.platform.act.ActRole;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.value.Ids;

/** Adds a standard that an act sets. */
@ApplicationScoped
class AddingStandard {

    @Inject
    Standards standards;

    @Inject
    StandardRules rules;

    @Inject
    TellingStandards telling;

    @Inject
    StandardActs standardActs;

    @Inject
    Scope scope;

    @Inject
    Acts acts;

    StandardRow add(StandardRequest request) {
        rules.check(request);
        var place = scope.required(request.area(), request.validFrom(), "/area");
        rules.requireLevel(place);
        if (standards.byCode(request.code()).isPresent()) {
            throw new ProblemException(CommonProblem.ALREADY_EXISTS, Where.body("/code"), request.code());
        }
        rules.requireAlone(null, place.id(), request.validFrom(), request.validTo(), "/validFrom");
        rules.requireAboveNation(
                place.id(), request.validFrom(), request.validTo(), request.content(), "/content/incomeLines");
        request.act().requireCome("/act");
        var id = Ids.next();
        var act = acts.record(request.act(), ActRole.BASIS, standardActs.at(id));
        var standard = new StandardRow(
                id,
                request.code(),
                request.name().label(),
                place.id(),
                request.validFrom(),
                request.validTo(),
                request.content(),
                act);
        standards.insert(standard);
        telling.added(standard);
        return standard;
    }
}
