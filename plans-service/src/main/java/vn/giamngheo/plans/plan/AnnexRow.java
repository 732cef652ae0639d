package vn.giamngheo.plans.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.stream.Stream;
import vn.giamngheo.platform.value.AreaCode;

/**
 * A line of a plan's annex: the households of a village or commune in one year. What the annex leaves out is absent.
 *
 * @param area the code of the place on the plan's first day
 * @param poorOpening poor households at the beginning of the year; {@code poorReduction} less of them are to be
 *     {@code poorClosing} at its end
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
record AnnexRow(
        @NotNull @Column(name = "area_code") @Convert(converter = AreaCodeColumn.class)
        AreaCode area,

        @Min(2000) @Max(2100) int year,
        @PositiveOrZero Long households,
        @PositiveOrZero Long poorOpening,
        @PositiveOrZero Long nearPoorOpening,
        @PositiveOrZero Long poorReduction,
        @PositiveOrZero Long nearPoorReduction,
        @PositiveOrZero Long poorClosing,
        @PositiveOrZero Long nearPoorClosing) {

    /** Whether it is about the same place and year. */
    boolean isAbout(AnnexRow other) {
        return area.equals(other.area) && year == other.year;
    }

    /** Those whose opening less reduction is not their closing, where all three are stated. */
    Stream<Balance> open() {
        return Stream.of(
                        new Balance("poor", poorOpening, poorReduction, poorClosing),
                        new Balance("near-poor", nearPoorOpening, nearPoorReduction, nearPoorClosing))
                .filter(balance -> !balance.closes());
    }

    /** The households of one class over the year; what is not stated is null. */
    record Balance(String poverty, Long opening, Long reduction, Long closing) {

        private boolean closes() {
            return opening == null
                    || reduction == null
                    || closing == null
                    || Math.subtractExact(opening, reduction) == closing;
        }
    }
}
