package vn.giamngheo.platform.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.value.PartialDate;

/** Figures, dates and papers as Vietnamese documents write them. */
public final class PaperWords {

    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy").withZone(Days.ZONE);

    /** What names of places begin with, small within a sentence (NĐ 30/2020/NĐ-CP, Annex II). */
    private static final List<String> LEVELS = List.of(
            "Tỉnh",
            "Thành phố",
            "Huyện",
            "Quận",
            "Thị xã",
            "Thị trấn",
            "Xã",
            "Phường",
            "Đặc khu",
            "Thôn",
            "Xóm",
            "Bản",
            "Tổ dân phố");

    private static final int DECIMALS = 4;

    private PaperWords() {}

    /** {@code xã Cao Bốn}: a place as it is called within a sentence. */
    public static String withinSentence(String place) {
        return LEVELS.stream().anyMatch(level -> place.startsWith(level + " "))
                ? place.substring(0, 1).toLowerCase(VIETNAMESE) + place.substring(1)
                : place;
    }

    /** {@code Ủy ban nhân dân xã Cao Bốn}. */
    public static String peoplesCommittee(String place) {
        return "Ủy ban nhân dân " + withinSentence(place);
    }

    /** {@code 07:00 ngày 01/03/2026}, by the clocks of Việt Nam. */
    public static String moment(Instant at) {
        return MOMENT.format(at);
    }

    /** {@code Bạch Thông, ngày      tháng 3 năm 2023}: what the date leaves open stays open. */
    public static String placeAndDate(String place, PartialDate date) {
        var text = date == null ? "" : date.text();
        var words = "ngày %s tháng %s năm %s"
                .formatted(
                        text.length() == 10 ? text.substring(8) : "     ",
                        text.length() >= 7 ? String.valueOf(Integer.parseInt(text.substring(5, 7))) : "     ",
                        text.length() >= 4 ? text.substring(0, 4) : "        ");
        return place == null ? words : place + ", " + words;
    }

    public static String day(LocalDate day) {
        return day.format(DAY);
    }

    /** {@code 30/6/2022}, or as much of it as is known. */
    public static String day(PartialDate date) {
        return switch (date.text().length()) {
            case 10 -> day(date.firstDay());
            case 7 -> date.text().substring(5) + "/" + date.text().substring(0, 4);
            default -> date.text();
        };
    }

    public static String cited(Act act) {
        return cited(act.number(), act.issuedOn()) + " của " + act.issuer() + " về " + act.title();
    }

    public static String cited(String number, PartialDate date) {
        return Stream.of(number == null ? null : "số " + number, date == null ? null : "ngày " + day(date))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    public static String numbered(String number, String title) {
        return Stream.of(number == null ? null : number + ".", title)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    /** {@code 21.300}, {@code 8,56}; what rounds to nothing has no sign. */
    public static String figure(BigDecimal value) {
        return new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(VIETNAMESE))
                .format(value.setScale(DECIMALS, RoundingMode.HALF_EVEN));
    }

    /** In triệu đồng, {@code 5.629}. */
    public static String millions(Money money) {
        return figure(BigDecimal.valueOf(money.dong(), 6));
    }
}
