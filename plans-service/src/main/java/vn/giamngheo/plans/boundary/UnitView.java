package vn.giamngheo.plans.boundary;

import vn.giamngheo.plans.area.Level;

/** A place as it is from the first day of a boundary act; {@code parent} is null for a province. */
record UnitView(String code, String name, Level level, String parent, String kind) {

    static UnitView of(Unit unit) {
        return new UnitView(unit.code(), unit.name(), unit.level(), unit.parent(), unit.kind());
    }
}
