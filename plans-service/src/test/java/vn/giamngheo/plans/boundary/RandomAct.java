package vn.giamngheo.plans.boundary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import vn.giamngheo.plans.area.Level;
import vn.giamngheo.platform.place.Place;

/** An act that holds together: it merges, divides, renames and moves communes, or merges two provinces. */
final class RandomAct {

    private final Random random;
    private final SmallNation nation;
    private final LocalDate day;
    private final List<Unit> units = new ArrayList<>();
    private final List<Conversion> conversions = new ArrayList<>();
    private final List<Place> communes;

    RandomAct(Random random, SmallNation nation, LocalDate day) {
        this.random = random;
        this.nation = nation;
        this.day = day;
        this.communes = ofLevel("commune");
        for (var i = 0; i < 3; i++) {
            switch (random.nextInt(4)) {
                case 0 -> merge();
                case 1 -> divide();
                case 2 -> rename();
                default -> move();
            }
        }
        if (random.nextInt(4) == 0) {
            mergeProvinces();
        }
    }

    List<Unit> units() {
        return units;
    }

    Reform reform() {
        return new Reform(UUID.randomUUID(), nation.before(day), units, conversions);
    }

    private List<Place> ofLevel(String level) {
        var places = new ArrayList<>(nation.placesOn(day.minusDays(1)).values().stream()
                .filter(place -> place.level().equals(level))
                .sorted((one, other) -> one.code().compareTo(other.code()))
                .toList());
        Collections.shuffle(places, random);
        return places;
    }

    private String parentOf(Place place) {
        return nation.placesOn(day.minusDays(1)).get(place.parentId()).code();
    }

    private Place take() {
        var place = communes.remove(0);
        return place;
    }

    /** Two communes become one under the code of the first; their villages move along. */
    private void merge() {
        if (communes.size() > 3) {
            var first = take();
            var second = take();
            units.add(new Unit(first.code(), Level.COMMUNE, "Gộp", "xa", parentOf(first)));
            whole(first, first);
            whole(second, first);
        }
    }

    /** One commune becomes itself and a part of another, each of its villages goes to one of them. */
    private void divide() {
        if (communes.size() > 3) {
            var divided = take();
            var other = take();
            units.add(new Unit(divided.code(), Level.COMMUNE, "Chia", "phuong", parentOf(divided)));
            units.add(new Unit(other.code(), Level.COMMUNE, "Nhận", "xa", parentOf(other)));
            var share = random.nextBoolean() ? BigDecimal.valueOf(1L + random.nextInt(99)) : null;
            part(divided, divided, share);
            part(divided, other, share == null ? null : BigDecimal.valueOf(100).subtract(share));
            whole(other, other);
            for (var village : nation.before(day).children(divided)) {
                var to = random.nextBoolean() ? divided : other;
                units.add(new Unit(village.code(), Level.VILLAGE, village.name(), null, to.code()));
                unchanged(village);
            }
        }
    }

    private void rename() {
        var commune = take();
        units.add(new Unit(commune.code(), Level.COMMUNE, "Tên mới " + day, "phuong", parentOf(commune)));
        unchanged(commune);
    }

    /** A commune goes on below another district or province. */
    private void move() {
        var commune = take();
        var above = ofLevel(random.nextBoolean() ? "district" : "province");
        if (above.isEmpty()) {
            above = ofLevel("province");
        }
        units.add(new Unit(
                commune.code(),
                Level.COMMUNE,
                commune.name(),
                commune.kind(),
                above.get(0).code()));
        unchanged(commune);
    }

    private void mergeProvinces() {
        var provinces = ofLevel("province");
        if (provinces.size() > 1) {
            var first = provinces.get(0);
            var second = provinces.get(1);
            units.add(new Unit(first.code(), Level.PROVINCE, "Tỉnh gộp", "tinh", null));
            whole(first, first);
            whole(second, first);
            units.replaceAll(unit -> second.code().equals(unit.parent())
                    ? new Unit(unit.code(), unit.level(), unit.name(), unit.kind(), first.code())
                    : unit);
        }
    }

    private void whole(Place from, Place to) {
        conversions.add(new Conversion(from.code(), to.code(), Extent.WHOLE, null, null));
    }

    private void part(Place from, Place to, BigDecimal share) {
        conversions.add(
                new Conversion(from.code(), to.code(), Extent.PART, share, share == null ? null : "households"));
    }

    private void unchanged(Place place) {
        conversions.add(new Conversion(place.code(), place.code(), Extent.UNCHANGED, null, null));
    }
}
