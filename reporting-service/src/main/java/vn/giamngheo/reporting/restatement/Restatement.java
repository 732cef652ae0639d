package vn.giamngheo.reporting.restatement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.reporting.figure.PlaceArray;

/**
 * The rule by which what was recorded at places that are not on the tree of a day is carried onto it, for one asked
 * place. It knows places only; each report carries its own figures by it.
 */
public final class Restatement {

    private final Tree tree;
    private final Map<UUID, Way> ways;
    private final Map<UUID, Set<UUID>> became;
    private final Set<UUID> touched;
    private Map<Boolean, List<Way>> byExtent;
    private List<UUID> places;
    private List<Standing> shown;
    private PlaceArray array;

    private Restatement(Tree tree, Map<UUID, Way> ways, Map<UUID, Set<UUID>> became) {
        this.tree = tree;
        this.ways = ways;
        this.became = became;
        this.touched =
                Stream.concat(tree.places().stream(), ways.keySet().stream()).collect(Collectors.toUnmodifiableSet());
    }

    static Restatement of(Tree tree, List<Step> steps) {
        return of(tree, Everywhere.of(steps));
    }

    static Restatement of(Tree tree, Everywhere everywhere) {
        return new Restatement(
                tree,
                everywhere.ways().stream()
                        .filter(way -> way.parts().keySet().stream().anyMatch(tree::holds))
                        .collect(Collectors.toMap(Way::place, Function.identity())),
                everywhere.became());
    }

    /** The same rule for a place of the tree, as if that one had been asked. */
    public Restatement of(UUID place) {
        var below = tree.of(place);
        return new Restatement(
                below,
                ways.values().stream()
                        .filter(way -> way.parts().keySet().stream().anyMatch(below::holds))
                        .collect(Collectors.toMap(Way::place, Function.identity())),
                became);
    }

    Tree tree() {
        return tree;
    }

    /** The asked place and all below it. */
    public Set<UUID> onTree() {
        return tree.places();
    }

    /** The places directly below one of the tree. */
    public List<UUID> below(UUID place) {
        return tree.children(place);
    }

    /** Places that are not on the tree and come into the asked place, wholly or in part. */
    public Set<UUID> offTree() {
        return ways.keySet();
    }

    /** The asked place, all below it, and all that lie in it wholly without being on the tree. */
    public synchronized List<UUID> places() {
        if (places == null) {
            places = Stream.concat(tree.places().stream(), inside().stream().map(Way::place))
                    .toList();
        }
        return places;
    }

    /** The same for a statement. */
    public synchronized PlaceArray array() {
        if (array == null) {
            array = PlaceArray.of(places());
        }
        return array;
    }

    /** These and those of which only a part lies in the asked place: all that a report on it reads. */
    public Set<UUID> touched() {
        return touched;
    }

    /** What stands at the asked place and directly below it; what stands further down is shown in reports on that. */
    public synchronized List<Standing> shown() {
        if (shown == null) {
            shown = inside().stream()
                    .map(this::whereItStands)
                    .filter(standing -> isShown(standing.to()))
                    .toList();
        }
        return shown;
    }

    /** Places that are not on the tree and of which only a part lies in the asked one. */
    public List<Way> crossing() {
        return byExtent().get(false);
    }

    /** Places that are not on the tree and do not go to one place of it. */
    public List<UUID> divided() {
        return ways.values().stream()
                .filter(way -> !way.isWhole())
                .map(Way::place)
                .toList();
    }

    public UUID asked() {
        return tree.root();
    }

    public boolean isOnTree(UUID place) {
        return tree.holds(place);
    }

    /** Empty for a place that is on the tree, or none of which comes into the asked place. */
    public Optional<Way> way(UUID place) {
        return Optional.ofNullable(ways.get(place));
    }

    /** The direct successors of a place, as far as they or it are not on the tree. */
    public Set<UUID> became(UUID place) {
        return became.getOrDefault(place, Set.of());
    }

    /** Where all of a place stands; empty when some of it lies outside of the asked place. */
    public Optional<Standing> standing(Way way) {
        return Optional.of(way).filter(this::liesInside).map(this::whereItStands);
    }

    private Standing whereItStands(Way way) {
        return new Standing(way, tree.lowestHolding(way.parts().keySet()));
    }

    /** The place, which must be on the tree, and all above it up to the asked one, the nearest first. */
    public List<UUID> upFrom(UUID place) {
        return tree.upFrom(place);
    }

    /** Whether a report shows the rows that stand there: at the asked place and directly below it. */
    public boolean isShown(UUID place) {
        return tree.isRootOrBelowIt(place);
    }

    /** All that lie in the asked place wholly without being on the tree, and where each stands. */
    public List<Standing> carried() {
        return inside().stream().map(this::whereItStands).toList();
    }

    private List<Way> inside() {
        return byExtent().get(true);
    }

    /** Of a nation there are thousands, and every report asks. */
    private synchronized Map<Boolean, List<Way>> byExtent() {
        if (byExtent == null) {
            byExtent = ways.values().stream().collect(Collectors.partitioningBy(this::liesInside));
        }
        return byExtent;
    }

    private boolean liesInside(Way way) {
        return way.parts().keySet().stream().allMatch(tree::holds);
    }
}
