package vn.giamngheo.indicators.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.indicators.standard.FindingStandards;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.value.AreaCode;

/** What somebody asks of its grant, as far as it goes. */
@ApplicationScoped
class GrantQuestions {

    @Inject
    FindingStandards standards;

    @Inject
    GrantedScope scope;

    /**
     * @param place null for all that are granted, {@code povertyClass} too
     * @throws ProblemException 404, 403 as {@link GrantedScope} says, 400 when the class is not granted
     */
    Beneficiaries.Asked asked(UUID grant, AreaCode place, String povertyClass, LocalDate on) {
        var granted = scope.granted(grant);
        return new Beneficiaries.Asked(
                granted,
                standards.byCode(granted.standard()).orElseThrow().id(),
                scope.places(granted, place, on),
                scope.classes(granted, povertyClass),
                on);
    }
}
