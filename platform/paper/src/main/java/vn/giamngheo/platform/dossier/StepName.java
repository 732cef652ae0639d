package vn.giamngheo.platform.dossier;

import java.util.Map;

/** What a step is called: by the request that took it. */
final class StepName {

    static final String BY_SERVICE = "by-service";

    /** Its address names no review; the step is one of the review. */
    private static final String SURVEY_BATCHES = "survey-batches";

    private static final String ID = "[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}";

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("recorded", "Ghi nhận"),
            Map.entry("acts", "Thêm văn bản"),
            Map.entry("files", "Thêm tệp"),
            Map.entry("allocation", "Phân bổ theo đề xuất"),
            Map.entry("edited", "Sửa"),
            Map.entry("deleted", "Xóa"),
            Map.entry(BY_SERVICE, "Hệ thống ghi nhận"),
            Map.entry("submit", "Trình"),
            Map.entry("return", "Trả lại"),
            Map.entry("issue", "Ban hành"),
            Map.entry("amendments", "Điều chỉnh"),
            Map.entry("close", "Kết thúc"),
            Map.entry("handovers", "Bàn giao"),
            Map.entry("imports", "Nhập từ tệp"),
            Map.entry("propose", "Đề xuất"),
            Map.entry("appraisals", "Thẩm định"),
            Map.entry("approvals", "Phê duyệt"),
            Map.entry("refusals", "Từ chối"),
            Map.entry("funding-requests", "Đề nghị bố trí vốn"),
            Map.entry("cancellations", "Hủy"),
            Map.entry("contracts", "Ký hợp đồng"),
            Map.entry("acceptances", "Nghiệm thu"),
            Map.entry("closings", "Đóng"),
            Map.entry("revolving-capital", "Vốn quay vòng"),
            Map.entry("reversals", "Thu hồi"),
            Map.entry("withdrawals", "Rút lại"),
            Map.entry("supports", "Ghi đối tượng được chi"),
            Map.entry("lists", "Lập danh sách rà soát"),
            Map.entry("surveys", "Khảo sát hộ"),
            Map.entry(SURVEY_BATCHES, "Nhận phiếu khảo sát làm khi không có mạng"),
            Map.entry("meetings", "Họp thôn"),
            Map.entry("postings", "Niêm yết"),
            Map.entry("objections", "Nhận khiếu nại"),
            Map.entry("rechecks", "Phúc tra"),
            Map.entry("opinions", "Cấp huyện cho ý kiến"),
            Map.entry("decisions", "Quyết định công nhận"),
            Map.entry("signed-decisions", "Ghi quyết định đã ký"));

    private StepName() {}

    /** @param request method and path; null where no request asked */
    static String of(String request) {
        if (request == null) {
            return BY_SERVICE;
        }
        var method = request.substring(0, request.indexOf(' '));
        var segments = request.substring(request.indexOf("/api/v1/") + "/api/v1/".length())
                .split("/");
        var last = segments[segments.length - 1];
        return switch (method) {
            case "DELETE" -> "deleted";
            case "PUT" -> last.matches(ID) ? "edited" : last;
            default -> segments.length == 1 && !last.equals(SURVEY_BATCHES) ? "recorded" : last;
        };
    }

    /** In Vietnamese; the name itself where it has no word. */
    static String inWords(String name) {
        return WORDS.getOrDefault(name, name);
    }
}
