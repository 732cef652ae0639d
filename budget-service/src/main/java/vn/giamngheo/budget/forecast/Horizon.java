package vn.giamngheo.budget.forecast;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Locale;
import vn.giamngheo.platform.http.Words;

/** The days up to which meetings ask what will be disbursed. */
enum Horizon {
    @JsonProperty("month_end")
    MONTH_END("cuối tháng") {
        @Override
        boolean isOn(LocalDate day, int year) {
            return day.getDayOfMonth() == day.lengthOfMonth();
        }
    },
    @JsonProperty("quarter_end")
    QUARTER_END("cuối quý") {
        @Override
        boolean isOn(LocalDate day, int year) {
            return MONTH_END.isOn(day, year) && day.getMonthValue() % MONTHS_OF_A_QUARTER == 0;
        }
    },
    /** 31 December of the budget year. */
    @JsonProperty("year_end")
    YEAR_END("cuối năm ngân sách") {
        @Override
        boolean isOn(LocalDate day, int year) {
            return day.equals(LocalDate.of(year, 12, 31));
        }
    },
    /** 31 January after the budget year, when its accounts are closed. */
    @JsonProperty("closing")
    CLOSING("hết thời gian chỉnh lý quyết toán") {
        @Override
        boolean isOn(LocalDate day, int year) {
            return day.equals(LocalDate.of(year + 1, 1, 31));
        }
    };

    private static final int MONTHS_OF_A_QUARTER = 3;

    private final String vietnamese;

    Horizon(String vietnamese) {
        this.vietnamese = vietnamese;
    }

    /** As readers say it. */
    Words words() {
        return new Words(vietnamese, wireName());
    }

    /** @param year the budget year */
    abstract boolean isOn(LocalDate day, int year);

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
