package vn.giamngheo.indicators.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.indicators.classification.PovertyClass;
import vn.giamngheo.indicators.household.HeadNames;

/** What hangs in public for a village: heads and what was found, without a citizen number or a birth. */
@ApplicationScoped
class PostingList {

    private static final Set<Step> SHOWN = Set.of(Step.AGREED, Step.POSTED, Step.OBJECTED, Step.DECIDED);

    @Inject
    HeadNames names;

    @Inject
    Cases cases;

    /** A line of the list. */
    record Line(String code, String head, PovertyClass povertyClass, Integer b1Score, Integer b2Score) {}

    List<Line> of(Round round, UUID village) {
        var shown = cases.all(round.id(), village).stream()
                .filter(each -> SHOWN.contains(each.step()))
                .sorted(Comparator.comparing(Case::householdCode))
                .toList();
        var heads = names.of(shown.stream().map(Case::householdId).toList(), "posting-list");
        return shown.stream()
                .map(each -> new Line(
                        each.householdCode(),
                        heads.get(each.householdId()),
                        each.decidedClass() == null ? each.foundClass() : each.decidedClass(),
                        each.b1Score(),
                        each.b2Score()))
                .toList();
    }
}
