package vn.giamngheo.platform.rest;

import vn.giamngheo.platform.http.Words;

/** What to tell somebody who sent another form. */
public final class Forms {

    static final Words DATE = new Words("ngày dạng 2023-03-16", "a date like 2023-03-16");
    static final Words MOMENT =
            new Words("thời điểm dạng 2023-03-16T08:00:00+07:00", "a moment like 2023-03-16T08:00:00+07:00");
    static final Words PARTIAL_DATE =
            new Words("ngày dạng 2023-03-16, 2023-03 hoặc 2023", "a date like 2023-03-16, 2023-03 or 2023");
    static final Words AREA_CODE = new Words(
            "mã địa bàn: 2, 3 hoặc 5 chữ số (thôn: 00001-01)", "an area code: 2, 3 or 5 digits (a village: 00001-01)");
    static final Words PRINTABLE = new Words(
            "văn bản không có ký tự điều khiển hoặc ký tự ẩn", "text without control or invisible characters");

    public static final Words ID =
            new Words("mã định danh mà hệ thống đã cấp (UUID)", "an id that this system gave (a UUID)");
    static final Words SOMETHING = new Words("một giá trị", "a value");

    private Forms() {}
}
