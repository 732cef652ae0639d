package vn.giamngheo.plans.cascade;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.act.Act;

/**
 * How a target is given to places; {@link AssignmentRequest} says what its parts mean.
 *
 * @param signed whether places below see it
 * @param sum of what they get; absent where parts do not add, as those of a rate
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AssignmentView(
        UUID id,
        int revision,
        UUID plan,
        String target,
        Method method,
        String base,
        boolean signed,
        Act act,
        List<Assigned> places,
        BigDecimal sum) {}
