package vn.giamngheo.reporting.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.restatement.Holdings;
import vn.giamngheo.reporting.restatement.Named;
import vn.giamngheo.reporting.restatement.OffTree;

/** Reports how poverty went over several years at a place and below it, each year as its own report has it. */
@ApplicationScoped
class ReportingDynamics {

    @Inject
    ResultRows rows;

    @Inject
    Holdings holdings;

    @Inject
    Jdbi jdbi;

    /**
     * From one state of the database.
     *
     * @param last of the last year that is asked; its tree is that of all years
     */
    PovertyDynamics report(Place place, int since, ReviewFilter last) {
        return jdbi.inTransaction(
                TransactionIsolationLevel.REPEATABLE_READ, handle -> report(place, since, last, handle));
    }

    private PovertyDynamics report(Place place, int since, ReviewFilter last, Handle handle) {
        var years = years(since, last, handle);
        var below = below(years);
        var asked = ReportArea.of(place);
        var found = new HashMap<UUID, List<FollowingYears.Found>>();
        found.put(asked.id(), found(years, asked.id()));
        below.forEach(each -> found.put(each.id(), found(years, each.id())));
        var named = Named.of(offTree(found), List.of(), last.tree(), handle);
        return new PovertyDynamics(
                new PovertyDynamics.Parameters(
                        asked, since, last.year(), last.standard(), last.kind(), last.tree(), last.asOf()),
                ofPlace(asked, found, named),
                below.stream().map(each -> ofPlace(each, found, named)).toList(),
                years.values().stream().anyMatch(year -> Boolean.TRUE.equals(year.partial())) ? true : null);
    }

    private SortedMap<Integer, ReviewedYears.Year> years(int since, ReviewFilter last, Handle handle) {
        var reviewed = new ReviewedYears(rows, holdings.sideBySide(last.area(), List.of(), last.tree(), handle));
        var years = new TreeMap<Integer, ReviewedYears.Year>();
        for (var year = since; year <= last.year(); year++) {
            years.put(year, reviewed.of(last.of(year)));
        }
        return years;
    }

    /** Those that any of the years knows, by code. */
    private static List<ReportArea> below(SortedMap<Integer, ReviewedYears.Year> years) {
        return years.values().stream()
                .flatMap(year -> year.below().stream().map(PlaceResult::place))
                .distinct()
                .sorted(ReportArea.BY_CODE)
                .toList();
    }

    /** Of each year that knows something of the place. */
    private static List<FollowingYears.Found> found(SortedMap<Integer, ReviewedYears.Year> years, UUID place) {
        var found = new ArrayList<FollowingYears.Found>();
        years.forEach((nr, year) -> year.at(place)
                .filter(PlaceResult::isKnown)
                .ifPresent(result -> found.add(new FollowingYears.Found(nr, result, year))));
        return found;
    }

    private static Set<UUID> offTree(Map<UUID, List<FollowingYears.Found>> found) {
        return found.values().stream()
                .flatMap(List::stream)
                .flatMap(each -> each.offTree().stream())
                .collect(Collectors.toSet());
    }

    private static PovertyDynamics.OfPlace ofPlace(
            ReportArea place, Map<UUID, List<FollowingYears.Found>> found, Named named) {
        var years = new ArrayList<PovertyDynamics.OfYear>();
        FollowingYears.Found before = null;
        for (var now : found.get(place.id())) {
            var follows = before != null && before.year() == now.year() - 1;
            years.add(FollowingYears.of(follows ? before : null, now, OffTree.of(now.offTree(), named)));
            before = now;
        }
        return new PovertyDynamics.OfPlace(place, List.copyOf(years));
    }
}
