package vn.giamngheo.indicators.validation;

import java.util.UUID;

/** A rule that figures are held against. */
record ValidationRule(UUID id, String code, ValidationRuleContent content) {}
