package vn.giamngheo.indicators.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.platform.act.ActRole;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.rest.Preconditions;

/**
 * Completes or corrects what a standard says, as it was read: a standard whose indicators are published later is added
 * with what is known. By whichever households were reviewed it stays as it was.
 */
@ApplicationScoped
class ChangingStandard {

    @Inject
    Standards standards;

    @Inject
    StandardRules rules;

    @Inject
    ShowingStandards showing;

    @Inject
    TellingStandards telling;

    @Inject
    StandardActs standardActs;

    @Inject
    Preconditions preconditions;

    @Inject
    Scope scope;

    @Inject
    Acts acts;

    StandardRow change(UUID id, StandardRequest request) {
        var standard = standards.locked(id);
        standardActs.requireWritable(standard);
        preconditions.require(showing.show(standard));
        requireSame(standard, request);
        if (standards.isUsed(id)) {
            throw new ProblemException(IndicatorsProblem.STANDARD_IN_USE, Where.request(), standard.code());
        }
        rules.check(request);
        rules.requireAlone(id, standard.areaId(), request.validFrom(), request.validTo(), "/validTo");
        rules.requireAboveNation(
                standard.areaId(), request.validFrom(), request.validTo(), request.content(), "/content/incomeLines");
        request.act().requireCome("/act");
        var act = acts.replace(standard.actId(), request.act(), ActRole.BASIS, standardActs.at(id));
        var changed = new StandardRow(
                id,
                standard.code(),
                request.name().label(),
                standard.areaId(),
                standard.validFrom(),
                request.validTo(),
                request.content(),
                act);
        standards.update(changed);
        telling.changed(changed);
        return changed;
    }

    /** Which standard it is stays; its last day is moved by extending it once an act has done so. */
    private void requireSame(StandardRow standard, StandardRequest request) {
        requireEqual(standard.code().equals(request.code()), "/code");
        requireEqual(standard.validFrom().equals(request.validFrom()), "/validFrom");
        requireEqual(
                scope.existing(request.area(), request.validFrom(), "/area")
                        .id()
                        .equals(standard.areaId()),
                "/area");
        requireEqual(
                standards.extensions(standard.id()).isEmpty()
                        || standard.validTo().equals(request.validTo()),
                "/validTo");
    }

    private static void requireEqual(boolean isEqual, String pointer) {
        if (!isEqual) {
            throw new ProblemException(IndicatorsProblem.STANDARD_IS_FIXED, Where.body(pointer), pointer.substring(1));
        }
    }
}
