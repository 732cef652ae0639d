package vn.giamngheo.indicators.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.indicators.review.Round;
import vn.giamngheo.indicators.review.RoundPart;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.paper.Filling;
import vn.giamngheo.platform.value.Days;

/** Prints a paper of a review for some of its villages, all sheets in one file; each look at people is logged. */
@ApplicationScoped
class PrintingPapers {

    @Inject
    HouseholdSheets householdSheets;

    @Inject
    VillageSheets villageSheets;

    @Inject
    Questions questions;

    @Inject
    Layouts layouts;

    /**
     * With what is known.
     *
     * @return a DOCX
     * @throws ProblemException 409 when there is no household that the paper is for
     */
    byte[] filled(PaperKind kind, RoundPart part) {
        var on = day(part.round());
        var sheets = kind.sheets() == PaperKind.Sheets.OF_A_HOUSEHOLD
                ? householdSheets.of(kind, part, on)
                : villageSheets.of(kind, part, on);
        if (sheets.isEmpty()) {
            throw new ProblemException(IndicatorsProblem.NOTHING_TO_PRINT, Where.request());
        }
        return layouts.inForce(kind, part.commune().id(), on).filled(sheets);
    }

    /** To be filled in by hand: it names nobody. */
    byte[] blank(PaperKind kind, RoundPart part) {
        var layout = layouts.inForce(kind, part.commune().id(), day(part.round()));
        return layout.filled(List.of(new Filling(values(kind, part), lists(kind, part))));
    }

    private static LocalDate day(Round round) {
        return round.isDecided() ? round.decidedOn() : Days.today();
    }

    private static Map<String, String> values(PaperKind kind, RoundPart part) {
        var values = new HashMap<>(PaperValues.empty(
                kind.fields().stream().filter(field -> field.indexOf('.') < 0).toList()));
        values.put("commune", part.commune().name());
        values.put("standard", part.round().standard());
        values.put("year", String.valueOf(part.round().year()));
        values.put("kind", part.kind());
        values.putAll(RoundValues.of(null, part.commune().name()).map());
        if (part.villages().size() == 1) {
            values.put("village", part.villages().get(0).village().name());
        }
        return values;
    }

    private Map<String, List<Map<String, String>>> lists(PaperKind kind, RoundPart part) {
        var lists = new HashMap<String, List<Map<String, String>>>();
        kind.emptyLines().forEach((list, lines) -> lists.put(list, Collections.nCopies(lines, Map.of())));
        lists.put("indicator", questions.indicators(part.round().standard(), null));
        part.villages().stream()
                .findFirst()
                .ifPresent(village -> lists.put(
                        "item", questions.items(part.round(), village.village().id())));
        return lists;
    }
}
