package vn.giamngheo.indicators.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.finding.Finding;

/** Checks one total again when somebody asks: places may have changed since. */
@ApplicationScoped
class CheckingTotal {

    @Inject
    CheckingTotals checking;

    @Inject
    PublishedTotals totals;

    @Inject
    TotalActs subjects;

    /** @return what stands of it now */
    List<Finding> check(UUID id) {
        subjects.requireWritable(id);
        var thing = id.toString();
        return checking.check(List.of(totals.existing(id).key())).stream()
                .filter(finding -> finding.touches().get(0).id().equals(thing))
                .toList();
    }
}
