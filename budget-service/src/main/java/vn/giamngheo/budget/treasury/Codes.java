package vn.giamngheo.budget.treasury;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The codes by which the treasury (kho bạc) knows what it pays, as its statements write them: text, with zeros in front.
 *
 * @param unit mã đơn vị có quan hệ với ngân sách (mã ĐVQHNS)
 * @param chapter mã chương
 * @param target mã chương trình mục tiêu quốc gia (mã CTMTQG)
 * @param source mã nguồn
 * @param year the budget year (niên độ)
 */
public record Codes(
        @NotBlank @Size(max = 20) String unit,
        @NotBlank @Size(max = 20) String chapter,
        @NotBlank @Size(max = 20) String target,
        @NotBlank @Size(max = 20) String source,
        @NotNull @Min(2000) @Max(2100) Integer year) {

    /** As a message names them. */
    String text() {
        return String.join(" / ", unit, chapter, target, source, year.toString());
    }
}
