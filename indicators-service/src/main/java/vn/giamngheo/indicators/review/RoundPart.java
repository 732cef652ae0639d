package vn.giamngheo.indicators.review;

import java.util.List;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.place.Place;

/**
 * A review with some of its villages, as its papers need it; it names nobody.
 *
 * @param kind what kind of review it is, as Vietnamese papers write it
 * @param decision null while it is under way
 */
public record RoundPart(Round round, String kind, Place commune, Act decision, List<VillagePart> villages) {}
