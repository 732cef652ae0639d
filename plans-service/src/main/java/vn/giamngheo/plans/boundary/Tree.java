package vn.giamngheo.plans.boundary;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.platform.place.Place;

/** The places of the day before a boundary act, and what is known already of the time after it. */
final class Tree {

    private final LocalDate effectiveOn;
    private final Map<UUID, Place> byId;
    private final Map<String, Place> byCode;
    private final Map<UUID, List<Place>> children;
    private final Map<UUID, List<Place>> later;
    private final Map<UUID, List<Place>> childrenLater;
    private final Set<String> codesTakenLater;
    private final Set<UUID> endedByOthers;

    /**
     * @param before the places of the day before
     * @param later what begins on the effective day or afterwards
     * @param endedByOthers the places that have successors already
     */
    Tree(LocalDate effectiveOn, Collection<Place> before, Collection<Place> later, Set<UUID> endedByOthers) {
        this.effectiveOn = effectiveOn;
        this.byId = before.stream().collect(Collectors.toMap(Place::id, Function.identity()));
        this.byCode = before.stream().collect(Collectors.toMap(Place::code, Function.identity()));
        this.children = before.stream()
                .filter(place -> place.parentId() != null)
                .collect(Collectors.groupingBy(Place::parentId, HashMap::new, Collectors.toList()));
        this.later = later.stream().collect(Collectors.groupingBy(Place::id));
        this.childrenLater = later.stream()
                .filter(place -> place.parentId() != null)
                .collect(Collectors.groupingBy(Place::parentId));
        this.endedByOthers = endedByOthers;
        this.codesTakenLater = later.stream().map(Place::code).collect(Collectors.toSet());
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }

    Collection<Place> places() {
        return byId.values();
    }

    Optional<Place> withCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** A place of the day before, else as it is when it begins; null when there is none. */
    Place withId(UUID id) {
        return Optional.ofNullable(byId.get(id)).orElseGet(() -> later.getOrDefault(id, List.of()).stream()
                .min(Comparator.comparing(Place::validFrom))
                .orElse(null));
    }

    /** The place and all above it. */
    Stream<Place> lineOf(Place place) {
        return Stream.iterate(
                place, Objects::nonNull, below -> below.parentId() == null ? null : withId(below.parentId()));
    }

    List<Place> children(Place place) {
        return children.getOrDefault(place.id(), List.of());
    }

    /** What is known to lie directly below the place some time on or after the effective day. */
    List<Place> childrenLater(Place place) {
        return childrenLater.getOrDefault(place.id(), List.of());
    }

    /** Whether the place goes on over the effective day unless an act ends it. */
    boolean goesOn(Place place) {
        return place.validTo() == null || !place.validTo().isBefore(effectiveOn);
    }

    /** Whether another act of the same day has ended the place. */
    boolean isEndedByAnother(Place place) {
        return endedByOthers.contains(place.id());
    }

    /** Whether something is known already that happens to the place after the effective day. */
    boolean isChangedLater(Place place) {
        return later.containsKey(place.id()) || place.validTo() != null && goesOn(place);
    }

    /** Whether an end of the place is known, whatever else it becomes before. */
    boolean hasAnEnd(Place place) {
        return Stream.concat(Stream.of(place), later.getOrDefault(place.id(), List.of()).stream())
                .noneMatch(period -> period.validTo() == null);
    }

    boolean isTakenLater(String code) {
        return codesTakenLater.contains(code);
    }
}
