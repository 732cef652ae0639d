package vn.giamngheo.reporting.restatement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Follows the steps of boundary acts, over as many as there are, to where each place ends. */
final class Ways {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final Map<UUID, List<Step>> steps;
    private final Map<UUID, Way> found = new HashMap<>();
    private final Set<UUID> under = new HashSet<>();

    private Ways(Map<UUID, List<Step>> steps) {
        this.steps = steps;
    }

    /** The way of every place that a step leaves. */
    static Collection<Way> along(List<Step> steps) {
        var ways = new Ways(steps.stream()
                .sorted(Comparator.comparing(Step::effectiveOn).thenComparing(Step::to))
                .collect(Collectors.groupingBy(Step::from)));
        ways.steps.keySet().forEach(ways::of);
        return ways.found.values();
    }

    private Way of(UUID place) {
        var known = found.get(place);
        if (known == null) {
            under.add(place);
            known = follow(place, steps.get(place));
            under.remove(place);
            found.put(place, known);
        }
        return known;
    }

    private Way follow(UUID place, List<Step> next) {
        var parts = new TreeMap<UUID, BigDecimal>();
        var acts = new LinkedHashSet<>(next.stream().map(Step::act).toList());
        var bases = new LinkedHashSet<>(bases(next));
        var shared = isShared(next);
        for (var step : next) {
            var share = next.size() == 1 || step.share() == null ? ALL : step.share();
            if (goesOn(step)) {
                var further = of(step.to());
                further.parts().forEach((end, percent) -> parts.merge(end, of(share, percent), BigDecimal::add));
                acts.addAll(further.acts());
                bases.addAll(further.shareBases());
                shared &= further.shared();
            } else {
                parts.merge(step.to(), share, BigDecimal::add);
                shared &= step.there();
            }
        }
        return new Way(place, parts, shared, acts, bases, through(next, parts.keySet()), since(next));
    }

    private static LocalDate since(List<Step> next) {
        return next.stream()
                .filter(Step::back)
                .map(Step::effectiveOn)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private Set<UUID> through(List<Step> next, Set<UUID> ends) {
        var through = new LinkedHashSet<UUID>();
        if (next.size() == 1) {
            through.add(next.get(0).to());
            through.addAll(goesOn(next.get(0)) ? of(next.get(0).to()).through() : List.of());
        } else if (ends.size() == 1) {
            through.addAll(ends);
        }
        return through;
    }

    private static List<String> bases(List<Step> next) {
        return next.size() == 1
                ? List.of()
                : next.stream().map(Step::shareBase).filter(Objects::nonNull).toList();
    }

    /** A way that comes back to itself contradicts itself: it ends there, which is on no tree. */
    private boolean goesOn(Step step) {
        return steps.containsKey(step.to()) && !under.contains(step.to());
    }

    private static boolean isShared(List<Step> next) {
        return next.size() == 1
                || next.stream().allMatch(step -> step.share() != null)
                        && next.stream().map(Step::shareBase).distinct().count() == 1;
    }

    private static BigDecimal of(BigDecimal share, BigDecimal percent) {
        return share.multiply(percent).divide(ALL);
    }
}
