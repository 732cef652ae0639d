package vn.giamngheo.indicators.scoresheet;

import java.util.UUID;
import vn.giamngheo.indicators.classification.ScoreSheet;

/** A sheet B1, as other features score households by it. */
public record AppliedSheet(UUID id, int version, ScoreSheet sheet) {}
