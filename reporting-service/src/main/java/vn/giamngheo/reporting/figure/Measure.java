package vn.giamngheo.reporting.figure;

import java.util.Locale;

/** The measures of money with their definitions. A report that shows one says this of it. */
public enum Measure {
    RECEIVED(
            Adding.TRANSFER,
            "Nhận từ ngoài địa bàn: dự toán và phân bổ mà bên giao không thuộc địa bàn",
            "Received from outside the area: estimates and allocations whose giver is not of the area"),
    PASSED_ON(
            Adding.TRANSFER,
            "Giao ra ngoài địa bàn: phân bổ mà bên nhận không thuộc địa bàn",
            "Passed on out of the area: allocations whose receiver is not of the area"),
    ALLOCATED(Adding.NONE, "Vốn được giao: received - passedOn", "Allocated: received - passedOn"),
    CARRIED_OVER(Adding.FLOW, "Chuyển nguồn sang năm sau theo văn bản", "Carried over into the next year by an act"),
    DISBURSED(
            Adding.FLOW,
            "Giải ngân: các khoản thanh toán và tạm ứng chưa thu hồi của địa bàn và cơ quan thuộc địa bàn",
            "Disbursed: payments and advances outstanding, by the area, the areas below it and their agencies"),
    REMAINING(
            Adding.NONE,
            "Còn lại: allocated - carriedOver - disbursed",
            "Remaining: allocated - carriedOver - disbursed"),
    RATE(
            Adding.NONE,
            "Tỷ lệ giải ngân: disbursed / allocated, phần trăm, làm tròn hai chữ số; không lấy trung bình",
            "Disbursement rate: disbursed / allocated in percent, rounded to two decimals; never averaged");

    private final Adding adding;
    private final String vi;
    private final String en;

    Measure(Adding adding, String vi, String en) {
        this.adding = adding;
        this.vi = vi;
        this.en = en;
    }

    /** @param name the field of the figures that it defines */
    public record Definition(String name, Adding adds, String vi, String en) {}

    public Definition definition() {
        return new Definition(fieldName(), adding, vi, en);
    }

    private String fieldName() {
        return switch (this) {
            case PASSED_ON -> "passedOn";
            case CARRIED_OVER -> "carriedOver";
            default -> name().toLowerCase(Locale.ROOT);
        };
    }
}
