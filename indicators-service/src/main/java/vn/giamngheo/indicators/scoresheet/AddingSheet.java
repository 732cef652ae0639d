package vn.giamngheo.indicators.scoresheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.UUID;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.indicators.standard.FindingStandards;
import vn.giamngheo.platform.act.ActRole;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.act.Subject;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.value.Ids;

/** Adds a version of sheet B1. */
@ApplicationScoped
class AddingSheet {

    @Inject
    FindingStandards standards;

    @Inject
    Sheets sheets;

    @Inject
    Scope scope;

    @Inject
    Acts acts;

    SheetRow add(SheetRequest request) {
        var standard = standards.named(request.standard(), "/standard");
        if (standard.criteria().b1Thresholds() == null) {
            throw new ProblemException(IndicatorsProblem.STANDARD_WITHOUT_B1, Where.body("/standard"), standard.code());
        }
        requireDifferentCodes(request);
        var place = scope.required(request.area(), request.validFrom(), "/area");
        request.act().requireCome("/act");
        var id = Ids.next();
        var act = acts.record(request.act(), ActRole.BASIS, new Subject("score-sheet", id));
        var sheet = row(id, standard.id(), place.id(), act, request);
        if (sheets.exists(sheet)) {
            throw new ProblemException(
                    CommonProblem.ALREADY_EXISTS, Where.body("/version"), String.valueOf(request.version()));
        }
        sheets.insert(sheet);
        return sheet;
    }

    private static SheetRow row(UUID id, UUID standard, UUID place, UUID act, SheetRequest request) {
        return new SheetRow(
                id,
                standard,
                request.standard(),
                place,
                request.settlement(),
                request.version(),
                request.validFrom(),
                request.items(),
                act);
    }

    private static void requireDifferentCodes(SheetRequest request) {
        var codes = new HashSet<String>();
        for (var i = 0; i < request.items().size(); i++) {
            if (!codes.add(request.items().get(i).code())) {
                throw new ProblemException(
                        IndicatorsProblem.ITEM_TWICE,
                        Where.body("/items/" + i + "/code"),
                        request.items().get(i).code());
            }
        }
    }
}
