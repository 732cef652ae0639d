package vn.giamngheo.platform.act.file;

import java.util.Arrays;

/** Files that are not kept but known, so that the answer can say what was sent. Vietnamese / English. */
enum RefusedType {
    PROGRAM("4d5a", "chương trình Windows (.exe) / a Windows program (.exe)"),
    LINUX_PROGRAM("7f454c46", "chương trình Linux / a Linux program"),
    OLD_OFFICE(
            "d0cf11e0a1b11ae1",
            "tệp Office đời cũ hoặc có mật khẩu (.doc, .xls) / an old or password-protected Office file (.doc, .xls)"),
    RTF("7b5c727466", "RTF"),
    RAR("52617221", "RAR"),
    SEVEN_ZIP("377abcaf271c", "7-Zip"),
    GZIP("1f8b", "GZIP"),
    EMPTY_ZIP("504b0506", "ZIP"),
    GIF("47494638", "GIF"),
    BMP("424d", "BMP"),
    TIFF("49492a00", "TIFF"),
    TIFF_BIG_ENDIAN("4d4d002a", "TIFF"),
    WEBP("52494646", "RIFF (WebP, WAV, AVI)"),
    SCRIPT("2321", "tập lệnh / a script"),
    MARKUP("3c", "HTML hoặc XML / HTML or XML");

    private static final String TEXT = "văn bản thuần / plain text";
    private static final String UNKNOWN = "loại không nhận ra được / of no known type";

    private final String start;
    private final String words;

    RefusedType(String start, String words) {
        this.start = FileContent.latin(start);
        this.words = words;
    }

    /** @param head the first bytes, each as the character of its number */
    static String describe(String head) {
        return Arrays.stream(values())
                .filter(type -> head.startsWith(type.start))
                .map(type -> type.words)
                .findFirst()
                .orElseGet(() -> head.chars().allMatch(RefusedType::isText) ? TEXT : UNKNOWN);
    }

    private static boolean isText(int character) {
        return character >= ' ' && character != 0x7f || character == '\n' || character == '\r' || character == '\t';
    }
}
