package vn.giamngheo.reporting.restatement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Which ground figures of a day speak of, told by places of the asked tree: that of a place is what lay below it on that day. Two
 * figures of different days can be held against each other when they are of the same ground, whatever places recorded them.
 */
public final class Ground {

    private final Restatement restatement;
    private final Tree tree;
    private final Map<UUID, Move> moves;
    private final Map<UUID, List<UUID>> movedFrom;
    private final Map<UUID, List<UUID>> begunIn;
    private final Set<UUID> disturbed = new HashSet<>();
    private final Map<UUID, List<Piece>> pieces = new HashMap<>();
    private final Map<UUID, Set<Piece>> known = new HashMap<>();

    /**
     * A piece of ground.
     *
     * @param place on the tree; else one that lies elsewhere
     * @param of the place that had this part of it on the day; null for all of it
     */
    public record Piece(UUID place, UUID of) {

        static Piece all(UUID place) {
            return new Piece(place, null);
        }
    }

    private Ground(Restatement restatement, List<Move> moves) {
        this.restatement = restatement;
        this.tree = restatement.tree();
        this.moves = moves.stream().collect(Collectors.toMap(Move::place, Function.identity()));
        this.movedFrom = grouped(moves.stream().filter(Move::wasThere), Move::parentThen);
        var begun = moves.stream()
                .filter(move -> move.wasThere() && !tree.holds(move.place()))
                .flatMap(move -> restatement.way(move.place()).stream())
                .flatMap(way -> way.parts().keySet().stream())
                .collect(Collectors.toSet());
        this.begunIn = grouped(
                moves.stream().filter(move -> !move.wasThere() && !begun.contains(move.place())), Move::parentNow);
        moves.stream()
                .filter(move -> move.wasThere() ? hasGround(move.place()) : begun.contains(move.place()))
                .forEach(this::disturb);
        moves.stream()
                .filter(move -> move.wasThere() && !tree.holds(move.place()))
                .filter(move -> below(move.place()).isEmpty())
                .flatMap(move -> restatement.way(move.place()).stream())
                .forEach(way -> way.parts().keySet().forEach(end -> pieces.computeIfAbsent(
                                end, each -> new ArrayList<>())
                        .add(new Piece(end, way.place()))));
    }

    /**
     * @param day on which the figures end
     * @param tree the day of the restatement's tree
     */
    public static Ground of(Restatement restatement, LocalDate day, LocalDate tree, Handle handle) {
        return new Ground(
                restatement, day.equals(tree) ? List.of() : Steps.moves(restatement.touched(), day, tree, handle));
    }

    static Ground of(Restatement restatement, List<Move> moves) {
        return new Ground(restatement, moves);
    }

    private static Map<UUID, List<UUID>> grouped(Stream<Move> moves, Function<Move, UUID> by) {
        return moves.filter(move -> by.apply(move) != null)
                .collect(Collectors.groupingBy(by, Collectors.mapping(Move::place, Collectors.toList())));
    }

    /** What lay below it counts for these, and for what they lie in now. */
    private void disturb(Move move) {
        var then = new HashSet<UUID>();
        for (var at = move.parentThen(); at != null && then.add(at); at = parentThen(at)) {
            disturbed.add(at);
        }
        var now = new ArrayList<UUID>();
        if (move.parentNow() != null) {
            now.add(move.parentNow());
        }
        restatement.way(move.place()).ifPresent(way -> now.addAll(way.parts().keySet()));
        now.stream().filter(tree::holds).forEach(place -> disturbed.addAll(tree.upFrom(place)));
    }

    private UUID parentThen(UUID place) {
        var move = moves.get(place);
        return move == null ? tree.parent(place) : move.parentThen();
    }

    private boolean wasThere(UUID place) {
        var move = moves.get(place);
        return move == null || move.wasThere();
    }

    /** What a place was that is not there any more, and went nowhere, cannot be found again. */
    private boolean hasGround(UUID place) {
        var move = moves.get(place);
        return move == null
                || move.there()
                || restatement.way(place).isPresent()
                || movedFrom.getOrDefault(place, List.of()).stream().anyMatch(this::hasGround);
    }

    /** Directly below it on the day; what came out of nothing since was there then, as part of what it lies in. */
    private List<UUID> below(UUID place) {
        return Stream.of(
                        tree.children(place).stream().filter(child -> !moves.containsKey(child)),
                        movedFrom.getOrDefault(place, List.of()).stream().filter(this::hasGround),
                        begunIn.getOrDefault(place, List.of()).stream())
                .flatMap(each -> each)
                .toList();
    }

    /** Of what the place has recorded. */
    public Set<Piece> of(UUID place) {
        var found = known.get(place);
        if (found == null) {
            found = find(place);
            known.put(place, found);
        }
        return found;
    }

    /** Of what was apportioned of it to a place of the tree. */
    public Set<Piece> of(UUID place, UUID to) {
        return of(place).stream()
                .filter(piece ->
                        tree.holds(piece.place()) && tree.upFrom(piece.place()).contains(to))
                .collect(Collectors.toSet());
    }

    private Set<Piece> find(UUID place) {
        var here = tree.holds(place);
        if (here && (!disturbed.contains(place) || !wasThere(place))) {
            return Set.of(Piece.all(place));
        }
        var below = below(place);
        if (here) {
            return below.isEmpty()
                    ? Set.of(new Piece(place, place))
                    : ofAll(below).collect(Collectors.toSet());
        }
        return restatement.way(place).isEmpty() && below.isEmpty()
                ? Set.of(Piece.all(place))
                : Stream.concat(ofAll(below), notBelow(place)).collect(Collectors.toSet());
    }

    private Stream<Piece> ofAll(List<UUID> below) {
        return below.stream().flatMap(child -> of(child).stream());
    }

    /** Of a place that is not on the tree what went where nothing that lay below it went. */
    private Stream<Piece> notBelow(UUID place) {
        var below = below(place);
        return restatement.way(place).stream()
                .flatMap(way -> way.parts().keySet().stream())
                .filter(end -> ofAll(below).noneMatch(piece -> isAt(piece, end)))
                .map(end -> new Piece(end, place));
    }

    private boolean isAt(Piece piece, UUID end) {
        return tree.holds(piece.place()) ? tree.upFrom(piece.place()).contains(end) : !tree.holds(end);
    }

    /**
     * The same ground said in one way only: by the highest places of which all is in it, and the pieces that are left over.
     *
     * @param top a place of the tree, below which places are looked for
     */
    public Set<Piece> together(UUID top, Collection<Piece> ground) {
        var all = Set.copyOf(ground);
        var together = new HashSet<Piece>();
        if (held(top, all, together) == Held.ALL) {
            together.add(Piece.all(top));
        }
        all.stream().filter(piece -> !isWithin(piece, together)).forEach(together::add);
        return together;
    }

    /** Whether it is part of a ground, as {@link #together} says that. */
    public boolean isWithin(Piece piece, Set<Piece> together) {
        return together.contains(piece)
                || tree.holds(piece.place())
                        && tree.upFrom(piece.place()).stream().map(Piece::all).anyMatch(together::contains);
    }

    /** Whether all of the ground of a place is part of one, as {@link #together} says that. */
    public boolean holds(Set<Piece> together, UUID place) {
        return of(place).stream().allMatch(piece -> isWithin(piece, together));
    }

    /** How much of a place a ground holds. */
    private enum Held {
        ALL,
        NOT_ALL,
        /** On the day nothing of what the place is now was there. */
        NOTHING_THERE
    }

    /** @param found where the places go that are held in whole while the one above is not */
    private Held held(UUID place, Set<Piece> ground, Set<Piece> found) {
        if (ground.contains(Piece.all(place))) {
            return Held.ALL;
        }
        var children =
                tree.children(place).stream().collect(Collectors.groupingBy(child -> held(child, ground, found)));
        var whole = children.getOrDefault(Held.ALL, List.of());
        var parts = parts(place);
        if (children.containsKey(Held.NOT_ALL) || !ground.containsAll(parts)) {
            whole.stream().map(Piece::all).forEach(found::add);
            return Held.NOT_ALL;
        }
        if (!whole.isEmpty() || !parts.isEmpty()) {
            return Held.ALL;
        }
        return disturbed.contains(place) || !children.isEmpty() ? Held.NOTHING_THERE : Held.NOT_ALL;
    }

    /** What is of the place itself, and of none below it. */
    private List<Piece> parts(UUID place) {
        var own = disturbed.contains(place) && wasThere(place) && below(place).isEmpty();
        return Stream.concat(
                        pieces.getOrDefault(place, List.of()).stream(),
                        own ? Stream.of(new Piece(place, place)) : Stream.of())
                .toList();
    }
}
