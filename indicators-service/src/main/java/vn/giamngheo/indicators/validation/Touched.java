package vn.giamngheo.indicators.validation;

import java.util.UUID;
import vn.giamngheo.platform.value.Period;

/** A figure that is another one now. @param population null for the whole place */
public record Touched(String indicator, String population, UUID areaId, Period period) {}
