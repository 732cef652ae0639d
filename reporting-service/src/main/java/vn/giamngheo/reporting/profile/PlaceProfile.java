package vn.giamngheo.reporting.profile;

import java.util.List;
import vn.giamngheo.reporting.figure.ReportArea;

/**
 * What was found at a place, its villages together.
 *
 * @param villages how many there are on the day of the tree
 * @param reported of how many of them it was counted
 * @param households all that were there, whatever they are
 * @param ethnicities all households by that of the head
 */
public record PlaceProfile(
        ReportArea place,
        long villages,
        long reported,
        long households,
        long persons,
        List<Counted> ethnicities,
        ClassProfile poor,
        ClassProfile nearPoor) {}
