package vn.giamngheo.reporting.restatement;

import java.util.List;
import vn.giamngheo.reporting.figure.ReportArea;

/**
 * A place whose figures are not in the report, although part of it lies in the asked place: they are not apportioned, so
 * they stand at a higher place that holds all of it.
 */
public record HeldAbove(ReportArea place, List<Act> acts) {}
