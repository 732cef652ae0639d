package vn.giamngheo.indicators.standard;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import vn.giamngheo.platform.reference.Name;

/** A dimension of poverty (chiều thiếu hụt) with its indicators, in the order of the act. */
record Dimension(
        @NotNull @Pattern(regexp = "[a-z0-9_]{2,40}") String code,
        @NotNull @Valid Name name,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid Indicator> indicators) {

    /**
     * An indicator of deprivation (chỉ số thiếu hụt).
     *
     * @param threshold when a household lacks it (ngưỡng thiếu hụt), in the words of the act; absent while nobody has
     *     loaded them
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Indicator(
            @NotNull @Pattern(regexp = "[a-z0-9_]{2,40}") String code,
            @NotNull @Valid Name name,
            @Valid Name threshold) {}
}
