package vn.giamngheo.budget.beside;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.value.AreaCode;
import vn.giamngheo.platform.value.Money;

/**
 * A gift that was mobilised at a place.
 *
 * @param area the place that it was given to, by its code on {@code date}
 * @param programme beside whose money it is shown
 * @param line absent when it is beside the programme as a whole
 * @param amount in đồng: the cash, or what goods or labour are worth; of labour it may be absent
 * @param labourDays of labour only
 * @param goods what was given, of goods only
 * @param organisation who gave; absent for a person, who is not named
 * @param purpose what it is used for; it names no person
 */
record GiftRequest(
        @NotNull AreaCode area,
        @NotBlank String programme,
        String line,
        @NotNull LocalDate date,
        @NotNull Form form,
        Money amount,
        @Positive Integer labourDays,
        @Size(max = 300) String goods,
        @Size(min = 1, max = 300) String organisation,
        @NotBlank @Size(max = 500) String purpose) {

    /** In what form it was given. */
    enum Form {
        @JsonProperty("cash")
        CASH("tiền"),
        /** Hiện vật. */
        @JsonProperty("goods")
        GOODS("hiện vật"),
        /** Ngày công. */
        @JsonProperty("labour")
        LABOUR("ngày công");

        private final String vietnamese;

        Form(String vietnamese) {
            this.vietnamese = vietnamese;
        }

        /** As readers say it. */
        Words words() {
            return new Words(vietnamese, wireName());
        }

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
