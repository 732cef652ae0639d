package vn.giamngheo.indicators.validation;

import java.util.UUID;

/** A rule that figures are held against. */
record Rule(UUID id, String code, RuleContent content) {}
