package vn.giamngheo.indicators.scoresheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import vn.giamngheo.indicators.classification.ScoreSheet;
import vn.giamngheo.platform.reference.Name;

/**
 * An item of sheet B1.
 *
 * @param choice items of the same choice exclude each other; absent where the item stands alone
 * @param points of one of it; may be below zero
 * @param most up to how many count; one by default
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SheetItem(
        @NotNull @Pattern(regexp = "[A-Za-z0-9_.-]{1,40}") String code,
        @NotNull @Valid Name name,
        @Pattern(regexp = "[A-Za-z0-9_.-]{1,40}") String choice,
        @NotNull @Min(-1000) @Max(1000) Integer points,
        @Min(1) @Max(1000) Integer most) {

    ScoreSheet.Item item() {
        return new ScoreSheet.Item(code, choice, points, most == null ? 1 : most);
    }
}
