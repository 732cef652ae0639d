package vn.giamngheo.indicators.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import vn.giamngheo.indicators.classification.Settlement;
import vn.giamngheo.indicators.review.Case;
import vn.giamngheo.indicators.review.Round;
import vn.giamngheo.indicators.scoresheet.DescribedSheet;
import vn.giamngheo.indicators.scoresheet.FindingSheets;
import vn.giamngheo.indicators.standard.DescribedStandard;
import vn.giamngheo.indicators.standard.FindingStandards;
import vn.giamngheo.platform.place.AreaClasses;
import vn.giamngheo.platform.value.Days;

/** What a survey asks: the indicators of the standard and the items of sheet B1, as they were loaded. */
@ApplicationScoped
class Questions {

    private static final String SETTLEMENT = "settlement";

    @Inject
    FindingStandards standards;

    @Inject
    FindingSheets sheets;

    @Inject
    AreaClasses areaClasses;

    /** @param lacking null while nobody has asked */
    List<Map<String, String>> indicators(String standard, List<String> lacking) {
        var lines = new ArrayList<Map<String, String>>();
        for (var indicator :
                standards.described(standard).map(DescribedStandard::indicators).orElse(List.of())) {
            lines.add(new PaperValues()
                    .with("no", lines.size() + 1)
                    .with("name", indicator.name().vi())
                    .with(
                            "threshold",
                            indicator.threshold() == null
                                    ? ""
                                    : indicator.threshold().vi())
                    .ticked("lacking", lacking != null && lacking.contains(indicator.code()))
                    .map());
        }
        return lines;
    }

    /** Empty where nobody has loaded a sheet, or rural or urban is not known. */
    List<Map<String, String>> items(Round round, Case reviewed, Map<String, Integer> counts) {
        var day = Objects.requireNonNullElse(reviewed.surveyedOn(), Days.today());
        var settlement = Optional.ofNullable(reviewed.settlement()).or(() -> settlement(reviewed.villageId(), day));
        return items(round.standardId(), reviewed.villageId(), settlement, day, counts);
    }

    List<Map<String, String>> items(Round round, UUID village) {
        return items(round.standardId(), village, settlement(village, Days.today()), Days.today(), Map.of());
    }

    private List<Map<String, String>> items(
            UUID standard, UUID village, Optional<Settlement> settlement, LocalDate on, Map<String, Integer> counts) {
        return settlement
                .flatMap(each -> sheets.described(standard, village, each, on))
                .map(sheet -> lines(sheet, counts))
                .orElse(List.of());
    }

    private static List<Map<String, String>> lines(DescribedSheet sheet, Map<String, Integer> counts) {
        var lines = new ArrayList<Map<String, String>>();
        for (var item : sheet.items()) {
            lines.add(new PaperValues()
                    .with("no", lines.size() + 1)
                    .with("name", item.name().vi())
                    .with("points", item.points())
                    .with("count", Objects.toString(counts.get(item.code()), ""))
                    .map());
        }
        return lines;
    }

    private Optional<Settlement> settlement(UUID village, LocalDate on) {
        return areaClasses.on(village, on).stream()
                .filter(each -> each.scheme().equals(SETTLEMENT))
                .map(each -> Settlement.ofWireName(each.value()))
                .findFirst();
    }
}
