package vn.giamngheo.budget.counterpart;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.platform.value.Money;

/**
 * A rule on the local share.
 *
 * @param line null: of the programme as a whole
 * @param tolerance what may be missing for rounding
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Rule(
        UUID id,
        UUID areaId,
        String programme,
        String line,
        Base base,
        BigDecimal percent,
        Money tolerance,
        LocalDate validFrom,
        LocalDate validTo,
        UUID actId) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What must be local, in đồng; a part of a đồng is required in full. */
    Money required(long central, long local) {
        return Money.of(percent.multiply(BigDecimal.valueOf(base.of(central, local)))
                .divide(HUNDRED, 0, RoundingMode.CEILING)
                .longValueExact());
    }

    /** How much is missing; zero when it is within the tolerance. */
    Money missing(long central, long local) {
        var missing = required(central, local).minus(Money.of(local));
        return missing.compareTo(tolerance) > 0 ? missing : Money.ZERO;
    }
}
