package vn.giamngheo.plans.boundary;

import vn.giamngheo.plans.area.Level;

/**
 * A place as it is from the first day of a boundary act.
 *
 * @param kind such as {@code xa}, {@code phuong}, {@code dac_khu}; may be null
 * @param parent the code of the place directly above from that day; null for a province
 */
public record Unit(String code, Level level, String name, String kind, String parent) {}
