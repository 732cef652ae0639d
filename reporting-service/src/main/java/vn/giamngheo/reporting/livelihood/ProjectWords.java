package vn.giamngheo.reporting.livelihood;

import java.util.List;
import java.util.Map;

/** The states in which a project is reported, in the order of its way. */
final class ProjectWords {

    static final List<String> STATES =
            List.of("proposed", "appraised", "approved", "contracted", "closed", "refused", "cancelled");

    private static final Map<String, String> WORDS = Map.of(
            "proposed", "Đã đề xuất",
            "appraised", "Đã thẩm định",
            "approved", "Đã phê duyệt",
            "contracted", "Đã ký hợp đồng",
            "closed", "Đã kết thúc",
            "refused", "Không được phê duyệt",
            "cancelled", "Đã hủy");

    private ProjectWords() {}

    /** In Vietnamese; the code itself where there is no word for it. */
    static String state(String code) {
        return WORDS.getOrDefault(code, code);
    }
}
