package vn.giamngheo.indicators.standing;

import java.util.UUID;
import vn.giamngheo.indicators.classification.PovertyClass;

/** What a decision says of a household. */
public record Decided(UUID household, PovertyClass povertyClass) {}
