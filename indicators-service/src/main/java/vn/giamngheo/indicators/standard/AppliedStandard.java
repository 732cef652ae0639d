package vn.giamngheo.indicators.standard;

import java.util.UUID;
import vn.giamngheo.indicators.classification.Criteria;

/** A standard, as other features hold households against it. */
public record AppliedStandard(UUID id, String code, Criteria criteria) {}
