package vn.giamngheo.reporting.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.giamngheo.platform.value.Period;
import vn.giamngheo.reporting.figure.Readable;
import vn.giamngheo.reporting.figure.Shown;

/** Lists the findings of a place and all below it, as far as the caller may read what they are about. */
@ApplicationScoped
class ListingFindings {

    @Inject
    FindingsOfSubtree findings;

    @Inject
    Readable readable;

    FindingList list(FindingList.Parameters asked, FindingsOfSubtree.After after, int limit) {
        var shown = readable.below(asked.area().id(), asked.tree(), asked.year());
        var filter = new FindingFilter(
                asked.area().id(),
                asked.tree(),
                shown.map(Shown::places).orElse(null),
                Period.year(asked.year()),
                asked.code(),
                asked.severity(),
                asked.open());
        var found = findings.page(filter, after, limit);
        return new FindingList(
                "findings",
                asked,
                found.stream().map(FindingList.Item::of).toList(),
                shown.map(Shown::remark).orElse(null));
    }
}
