package vn.giamngheo.indicators.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.platform.act.ActRole;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/** Lets a standard hold longer, by an act of its own: 2022-2025 goes on through 2026 by NĐ 351/2025/NĐ-CP. */
@ApplicationScoped
class ExtendingStandard {

    @Inject
    Standards standards;

    @Inject
    StandardRules rules;

    @Inject
    TellingStandards telling;

    @Inject
    StandardActs standardActs;

    @Inject
    Acts acts;

    StandardRow extend(UUID id, ExtensionRequest request) {
        var standard = standards.locked(id);
        standardActs.requireWritable(standard);
        if (!request.validTo().isAfter(standard.validTo())) {
            throw new ProblemException(
                    IndicatorsProblem.EXTENDS_NOTHING, Where.body("/validTo"), request.validTo(), standard.validTo());
        }
        var from = standard.validTo().plusDays(1);
        rules.requireAlone(id, standard.areaId(), from, request.validTo(), "/validTo");
        rules.requireAboveNation(standard.areaId(), from, request.validTo(), standard.content(), "/validTo");
        request.act().requireCome("/act");
        standards.extend(id, request.validTo(), acts.record(request.act(), ActRole.AMENDMENT, standardActs.at(id)));
        var extended = standards.existing(id);
        telling.changed(extended);
        return extended;
    }
}
