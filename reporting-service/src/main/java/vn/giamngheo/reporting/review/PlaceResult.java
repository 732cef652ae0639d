package vn.giamngheo.reporting.review;

import vn.giamngheo.reporting.figure.ReportArea;

/**
 * What the villages of a place found together.
 *
 * @param villages how many there are on the day of the tree
 * @param reported of how many of them there is a result
 */
public record PlaceResult(ReportArea place, long villages, long reported, Counts households, Counts persons) {}
