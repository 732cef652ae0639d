package vn.giamngheo.indicators.selfassessment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.giamngheo.indicators.classification.Settlement;
import vn.giamngheo.platform.value.AreaCode;
import vn.giamngheo.platform.value.Money;

/**
 * What a household says of itself. It names nobody.
 *
 * @param area code of its village, commune or province on the day
 * @param on the day; today when absent
 * @param settlement rural or urban; where it is absent, what acts say of the place
 * @param monthlyIncome đồng of a person and month; or {@code b1}, and only one of them
 * @param b1 how many of each item of sheet B1 it has
 * @param lacking codes of what it lacks
 * @param standard code of a standard to be tried, whether it holds then or not; absent for those in force
 */
record Answers(
        @NotNull AreaCode area,
        LocalDate on,
        Settlement settlement,
        Money monthlyIncome,
        @Size(max = 200) Map<@NotBlank @Size(max = 40) String, @NotNull @Min(0) @Max(1000) Integer> b1,
        @NotNull @Size(max = 50) List<@NotBlank @Size(max = 40) String> lacking,
        @Size(min = 1, max = 40) String standard) {}
