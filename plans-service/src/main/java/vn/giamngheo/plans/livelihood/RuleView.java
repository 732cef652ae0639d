package vn.giamngheo.plans.livelihood;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import vn.giamngheo.platform.act.Act;

/** A rule with the act that it stands in. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RuleView(@JsonUnwrapped Rule rule, Act act) {}
