package vn.giamngheo.plans.classification;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.place.AreaClasses.InForce;

/**
 * The classes of a place on a day.
 *
 * @param classes in force; {@code areaId} says of which place an act said it: of the place itself, its commune or a former
 *     commune
 */
record ClassesView(UUID areaId, String code, LocalDate on, List<InForce> classes) {}
