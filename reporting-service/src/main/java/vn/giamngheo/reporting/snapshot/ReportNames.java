package vn.giamngheo.reporting.snapshot;

import java.util.Map;

/** What reports are called on papers, by the last segment of their routes. */
public final class ReportNames {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("activity-results", "kết quả hoạt động"),
            Map.entry("all-resources", "tổng hợp nguồn lực"),
            Map.entry("allocation-history", "lịch sử giao vốn"),
            Map.entry("budget-execution", "tình hình thực hiện vốn"),
            Map.entry("comparison", "so sánh"),
            Map.entry("counterpart", "vốn đối ứng"),
            Map.entry("deprivation-profile", "mức độ thiếu hụt dịch vụ xã hội cơ bản"),
            Map.entry("disbursement", "tình hình giải ngân"),
            Map.entry("escape-register", "đăng ký thoát nghèo"),
            Map.entry("findings", "các phát hiện qua đối chiếu số liệu"),
            Map.entry("livelihood-projects", "dự án hỗ trợ phát triển sản xuất"),
            Map.entry("plan-funding", "bố trí vốn theo kế hoạch"),
            Map.entry("plan-progress", "kết quả thực hiện chỉ tiêu"),
            Map.entry("poverty-dynamics", "diễn biến hộ nghèo, hộ cận nghèo"),
            Map.entry("review-profiles", "đặc điểm hộ nghèo, hộ cận nghèo"),
            Map.entry("review-results", "kết quả rà soát hộ nghèo, hộ cận nghèo"),
            Map.entry("target-cascade", "giao chỉ tiêu cho cấp dưới"),
            Map.entry("works", "công trình"));

    private ReportNames() {}

    /** Its name within a sentence; of a report that has none on papers its segment. */
    public static String vietnamese(String report) {
        return NAMES.getOrDefault(report, report);
    }
}
