package vn.giamngheo.plans.cascade;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * What a place gets of a target.
 *
 * @param areaId as it was on the first day of the plan
 * @param points how much of the base it has; absent unless it went by shares
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
record Assigned(UUID areaId, BigDecimal value, BigDecimal points) {}
