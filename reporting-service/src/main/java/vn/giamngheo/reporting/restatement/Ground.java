package vn.giamngheo.reporting.restatement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        if (!below.isEmpty()) {
            return below.stream().flatMap(child -> of(child).stream()).collect(Collectors.toSet());
        }
        if (here) {
            return Set.of(new Piece(place, place));
        }
        return restatement
                .way(place)
                .map(way -> way.parts().keySet().stream()
                        .map(end -> new Piece(end, place))
                        .collect(Collectors.toSet()))
                .orElseGet(() -> Set.of(Piece.all(place)));
    }

    /**
     * The same ground said in one way only: by the highest places of which all is in it, and the pieces that are left over.
     *
     * @param top a place of the tree, below which places are looked for
     */
    public Set<Piece> together(UUID top, Collection<Piece> ground) {
        var all = Set.copyOf(ground);
        var together = new HashSet<Piece>();
        if (isAllIn(top, all, together)) {
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

    private boolean isAllIn(UUID place, Set<Piece> ground, Set<Piece> found) {
        if (ground.contains(Piece.all(place))) {
            return true;
        }
        var children = tree.children(place);
        var whole = children.stream()
                .filter(child -> isAllIn(child, ground, found))
                .map(Piece::all)
                .toList();
        var own =
                disturbed.contains(place) && wasThere(place) && below(place).isEmpty() ? new Piece(place, place) : null;
        var parts = Stream.concat(pieces.getOrDefault(place, List.of()).stream(), Stream.ofNullable(own))
                .filter(Objects::nonNull)
                .toList();
        var all = whole.size() == children.size() && ground.containsAll(parts) && whole.size() + parts.size() > 0;
        if (!all) {
            found.addAll(whole);
        }
        return all;
    }
}
