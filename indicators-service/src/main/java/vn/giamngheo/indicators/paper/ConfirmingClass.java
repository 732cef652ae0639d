package vn.giamngheo.indicators.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.indicators.household.Household;
import vn.giamngheo.indicators.household.NamedHouseholds;
import vn.giamngheo.indicators.standard.FindingStandards;
import vn.giamngheo.indicators.standing.SpellRow;
import vn.giamngheo.indicators.standing.Standings;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.paper.Filling;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Places;

/** Confirms in writing that a household is poor or near-poor on a day, by whatever act it became so. */
@ApplicationScoped
class ConfirmingClass {

    @Inject
    FindingStandards standards;

    @Inject
    NamedHouseholds named;

    @Inject
    Standings standings;

    @Inject
    Layouts layouts;

    @Inject
    Places places;

    @Inject
    Acts acts;

    /**
     * Of a household that the caller may read.
     *
     * @throws ProblemException 400 when there is no such standard, 409 when the household is neither on that day
     */
    byte[] confirm(UUID household, String code, LocalDate on) {
        var standard = standards
                .byCode(code)
                .orElseThrow(
                        () -> new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter("standard"), code, ""));
        var spell = standings.spells(standard.id(), household).stream()
                .filter(each -> each.holdsOn(on) && each.povertyClass().isPoorOrNear())
                .findFirst()
                .orElseThrow(() -> new ProblemException(IndicatorsProblem.NOTHING_TO_PRINT, Where.request()));
        var known = named.known(List.of(household)).get(household);
        var village = place(known.villageId(), on);
        var commune = place(village.parentId(), on);
        return layouts.inForce(PaperKind.CONFIRMATION_LETTER, commune.id(), on)
                .filled(List.of(sheet(known, code, spell, village, commune, on)));
    }

    private Place place(UUID id, LocalDate on) {
        return places.nearest(id, on).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    private Filling sheet(
            Household household, String standard, SpellRow spell, Place village, Place commune, LocalDate on) {
        var members = named.of(List.of(household.id()), on, "paper-confirmation-letter")
                .getOrDefault(household.id(), List.of());
        var values = new PaperValues()
                .with("commune", commune.name())
                .with("village", village.name())
                .with("standard", standard)
                .with("householdCode", household.code())
                .with("class", PaperValues.words(spell.povertyClass()))
                .with("classFrom", spell.validFrom())
                .all(RoundValues.of(acts.existing(spell.actId()), commune.name()))
                .all(HouseholdSheets.people(members));
        return new Filling(values.map(), Map.of("member", HouseholdSheets.lines(members)));
    }
}
