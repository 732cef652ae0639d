package vn.giamngheo.platform.dossier;

import java.util.Map;

/** What a thing of a dossier is called in Vietnamese: by its kind. */
final class PartName {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("plan", "Kế hoạch"),
            Map.entry("livelihood_project", "Dự án sinh kế"),
            Map.entry("funding_request", "Đề nghị bố trí vốn"),
            Map.entry("allocation", "Phân bổ vốn"),
            Map.entry("payment", "Thanh toán"),
            Map.entry("payment_request", "Đề nghị thanh toán"),
            Map.entry("refund", "Hoàn trả"),
            Map.entry("reversal", "Thu hồi"),
            Map.entry("review-round", "Đợt rà soát"),
            Map.entry("review_result", "Kết quả của thôn"));

    private PartName() {}

    /** The kind itself where it has no word. */
    static String of(String kind) {
        return WORDS.getOrDefault(kind, kind);
    }
}
