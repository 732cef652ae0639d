package vn.giamngheo.indicators.catalogue;

import java.util.UUID;
import vn.giamngheo.events.Label;

/** An indicator of the catalogue. */
record IndicatorView(UUID id, String code, Label name, String unit, String adds, boolean rate) {}
