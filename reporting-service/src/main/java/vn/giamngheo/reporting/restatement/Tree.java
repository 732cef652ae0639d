package vn.giamngheo.reporting.restatement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giamngheo.reporting.figure.PlaceArray;

/** The asked place and all below it on the day of the tree. */
final class Tree {

    private final UUID root;
    private final Map<UUID, UUID> parents = new LinkedHashMap<>();
    private PlaceArray array;
    private Map<UUID, List<UUID>> children;

    private Tree(UUID root) {
        this.root = root;
        parents.put(root, null);
    }

    record Edge(UUID id, UUID parent) {}

    /** @param edges in any order; what does not hang on the root, or a second time, is left out */
    static Tree below(UUID root, List<Edge> edges) {
        var tree = new Tree(root);
        var children = edges.stream().collect(Collectors.groupingBy(Edge::parent));
        var open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            for (var edge : children.getOrDefault(open.remove(), List.of())) {
                if (!tree.parents.containsKey(edge.id())) {
                    tree.parents.put(edge.id(), edge.parent());
                    open.add(edge.id());
                }
            }
        }
        return tree;
    }

    /** A place of it, and all below that one. */
    Tree of(UUID place) {
        var tree = new Tree(place);
        var open = new ArrayDeque<>(List.of(place));
        while (!open.isEmpty()) {
            var parent = open.remove();
            children(parent).forEach(child -> {
                tree.parents.put(child, parent);
                open.add(child);
            });
        }
        return tree;
    }

    /** The places directly below it. */
    synchronized List<UUID> children(UUID place) {
        if (children == null) {
            children = new HashMap<>();
            parents.forEach((child, parent) -> {
                if (parent != null) {
                    children.computeIfAbsent(parent, each -> new ArrayList<>()).add(child);
                }
            });
        }
        return children.getOrDefault(place, List.of());
    }

    /** Null for the root, and for a place that is not in the tree. */
    UUID parent(UUID place) {
        return parents.get(place);
    }

    UUID root() {
        return root;
    }

    Set<UUID> places() {
        return parents.keySet();
    }

    /** The same for a statement. */
    synchronized PlaceArray array() {
        if (array == null) {
            array = PlaceArray.of(parents.keySet());
        }
        return array;
    }

    boolean holds(UUID place) {
        return parents.containsKey(place);
    }

    boolean isRootOrBelowIt(UUID place) {
        return place.equals(root) || root.equals(parents.get(place));
    }

    /** The place and all above it up to the root, the nearest first. */
    List<UUID> upFrom(UUID place) {
        var path = new ArrayList<UUID>();
        for (var at = place; at != null; at = parents.get(at)) {
            path.add(at);
        }
        return path;
    }

    /** The lowest place that holds all of these, which must be in the tree. */
    UUID lowestHolding(Collection<UUID> places) {
        var common = new LinkedHashSet<>(upFrom(places.iterator().next()));
        places.forEach(place -> common.retainAll(Set.copyOf(upFrom(place))));
        return common.iterator().next();
    }
}
