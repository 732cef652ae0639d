package vn.giamngheo.platform.exports;

/**
 * What stands above a table that is handed round, in Vietnamese.
 *
 * @param title in capitals
 * @param about what it is of: the place, the days, what it is counted by
 * @param unit of the figures; null where each line names its own
 */
public record Caption(String title, String about, String unit) {

    String unitLine() {
        return unit == null ? "" : "Đơn vị tính: " + unit;
    }
}
