package vn.giamngheo.indicators.validation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** A rule to be added. @param code by which findings name it */
record ValidationRuleRequest(
        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{1,59}")
        String code,

        @NotNull @Valid ValidationRuleContent content) {}
