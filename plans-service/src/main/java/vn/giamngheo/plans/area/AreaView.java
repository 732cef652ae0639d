package vn.giamngheo.plans.area;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.place.Place;

/**
 * A place as it was on the day that was asked for.
 *
 * @param validTo the last day of this code, name and parent, inclusive; null while no end is known
 * @param predecessors what boundary acts made it of; empty when none did
 * @param successors what a boundary act made of it when it ended; empty while it has not
 */
record AreaView(
        UUID id,
        String level,
        String code,
        String name,
        String kind,
        UUID parentId,
        LocalDate validFrom,
        LocalDate validTo,
        List<Kin> predecessors,
        List<Kin> successors) {

    static AreaView of(Place place, List<Kin> predecessors, List<Kin> successors) {
        return new AreaView(
                place.id(),
                place.level(),
                place.code(),
                place.name(),
                place.kind(),
                place.parentId(),
                place.validFrom(),
                place.validTo(),
                predecessors,
                successors);
    }
}
