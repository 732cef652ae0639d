package vn.giamngheo.indicators.paper;

import java.util.Arrays;
import java.util.List;
import vn.giamngheo.platform.act.Signatory;
import vn.giamngheo.platform.paper.Paper;
import vn.giamngheo.platform.paper.Paper.Line;
import vn.giamngheo.platform.paper.Paper.Style;

/**
 * What papers look like where nobody has loaded a template: the layout of NĐ 30/2020/NĐ-CP with what is known in it. The
 * forms of the circulars are not copied; whoever has them loads them.
 */
final class PlainLayouts {

    private static final String DOTS = "……………………………………………………………………………………";

    private PlainLayouts() {}

    /** @return a DOCX with fields, to start a template from */
    static byte[] of(PaperKind kind) {
        return switch (kind) {
            case REQUEST -> request();
            case SURVEY_SHEET -> surveySheet();
            case MEETING_MINUTES -> meetingMinutes();
            case POSTING_LIST -> postingList();
            case DECISION -> decision();
            case CERTIFICATE -> certificate();
            case CONFIRMATION_LETTER -> confirmationLetter();
        };
    }

    private static byte[] request() {
        var paper = new Paper();
        state(paper);
        title(paper, "GIẤY ĐỀ NGHỊ", "Rà soát hộ nghèo, hộ cận nghèo năm {{year}}");
        plain(
                paper,
                "Kính gửi: Ủy ban nhân dân {{commune}}",
                "Họ và tên chủ hộ: {{head}}. Ngày, tháng, năm sinh: {{headBirth}}. Giới tính: {{headSex}}.",
                "Số định danh cá nhân: {{headCitizenId}}. Dân tộc: {{headEthnicity}}.",
                "Nơi ở: {{village}}, {{commune}}. Mã hộ: {{householdCode}}.",
                "Ngày đề nghị: {{requestedOn}}.",
                "Lý do: " + DOTS);
        members(paper);
        signatures(paper, "NGƯỜI TIẾP NHẬN", "NGƯỜI ĐỀ NGHỊ");
        return paper.bytes();
    }

    private static byte[] surveySheet() {
        var paper = new Paper();
        title(paper, "PHIẾU RÀ SOÁT HỘ", "Năm {{year}}, theo chuẩn {{standard}}");
        plain(
                paper,
                "{{commune}}, {{village}}. Khu vực: {{settlement}}. Mã hộ: {{householdCode}}.",
                "Chủ hộ: {{head}}. Số nhân khẩu: {{persons}}. Ngày rà soát: {{surveyedOn}}.");
        members(paper);
        paper.line(Style.HEADING, "Thu nhập, điểm B1");
        table(paper, List.of("TT", "Nội dung", "Điểm", "Số lượng"), "item", "no", "name", "points", "count");
        plain(paper, "Thu nhập bình quân người/tháng (đồng): {{income}}. Điểm B1: {{b1}}.");
        paper.line(Style.HEADING, "Thiếu hụt dịch vụ xã hội cơ bản, điểm B2");
        table(
                paper,
                List.of("TT", "Chỉ số", "Ngưỡng thiếu hụt", "Thiếu hụt"),
                "indicator",
                "no",
                "name",
                "threshold",
                "lacking");
        plain(paper, "Điểm B2: {{b2}}. Kết quả: {{class}}.");
        signatures(paper, "ĐẠI DIỆN HỘ", "RÀ SOÁT VIÊN");
        return paper.bytes();
    }

    private static byte[] meetingMinutes() {
        var paper = new Paper();
        state(paper);
        title(paper, "BIÊN BẢN HỌP DÂN", "Thống nhất kết quả rà soát hộ nghèo, hộ cận nghèo năm {{year}}");
        plain(
                paper,
                "Hôm nay, ngày {{meetingOn}}, tại {{village}}, {{commune}}.",
                "Số người dự họp: {{attended}}. Số người đồng ý: {{agreed}} ({{agreedPercent}} %).",
                "Nội dung: thông qua kết quả rà soát của {{householdCount}} hộ sau đây:");
        households(paper);
        plain(paper, "Ý kiến tại cuộc họp: " + DOTS, "Biên bản lập thành 02 bản: 01 bản lưu ở thôn, 01 bản lưu ở xã.");
        signatures(paper, "THƯ KÝ", "CHỦ TRÌ");
        return paper.bytes();
    }

    private static byte[] postingList() {
        var paper = new Paper();
        title(paper, "DANH SÁCH NIÊM YẾT CÔNG KHAI", "Kết quả {{kind}} hộ nghèo, hộ cận nghèo năm {{year}}");
        plain(
                paper,
                "{{village}}, {{commune}}",
                "Niêm yết từ ngày {{postedFrom}} đến ngày {{postedTo}} tại: {{postedAt}}.");
        households(paper);
        paper.line(Style.HEADING, "Khiếu nại, phúc tra");
        table(
                paper,
                List.of("TT", "Mã hộ", "Ngày khiếu nại", "Ngày phúc tra", "Kết quả"),
                "objection",
                "no",
                "code",
                "raisedOn",
                "recheckedOn",
                "outcome");
        signatures(paper, "", "NGƯỜI LẬP DANH SÁCH");
        return paper.bytes();
    }

    private static byte[] decision() {
        var paper = new Paper();
        head(paper, "{{decisionIssuer}}", "{{decisionNumber}}", "{{placeAndDate}}");
        title(paper, "QUYẾT ĐỊNH", "Về việc công nhận kết quả {{kind}} hộ nghèo, hộ cận nghèo năm {{year}}");
        plain(
                paper,
                "Điều 1. Công nhận kết quả rà soát theo chuẩn {{standard}} của {{householdCount}} hộ tại {{village}}, {{commune}}:"
                        + " {{poorCount}} hộ nghèo, {{nearPoorCount}} hộ cận nghèo (danh sách kèm theo).",
                "Điều 2. Kết quả có hiệu lực từ ngày {{effectiveOn}}.");
        foot(paper);
        paper.line(Style.CENTRED_BOLD, "DANH SÁCH");
        paper.line(Style.CENTRED, "Kèm theo Quyết định số {{decisionNumber}} ngày {{decisionDate}}");
        table(
                paper,
                List.of("TT", "Thôn", "Mã hộ", "Chủ hộ", "Nhân khẩu", "Kết quả"),
                "household",
                "no",
                "village",
                "code",
                "head",
                "persons",
                "class");
        return paper.bytes();
    }

    private static byte[] certificate() {
        var paper = new Paper();
        head(paper, "{{decisionIssuer}}", "{{certificateCode}}", "{{placeAndDate}}");
        title(paper, "GIẤY CHỨNG NHẬN", "{{class}}");
        plain(
                paper,
                "Chủ hộ: {{head}}. Ngày, tháng, năm sinh: {{headBirth}}. Số định danh cá nhân: {{headCitizenId}}.",
                "Nơi ở: {{village}}, {{commune}}. Mã hộ: {{householdCode}}. Số nhân khẩu: {{persons}}.",
                "Là {{class}} theo chuẩn {{standard}} từ ngày {{classFrom}}, theo Quyết định số {{decisionNumber}} ngày"
                        + " {{decisionDate}} của {{decisionIssuer}}.",
                "Mã giấy chứng nhận: {{certificateCode}}.");
        members(paper);
        foot(paper);
        return paper.bytes();
    }

    private static byte[] confirmationLetter() {
        var paper = new Paper();
        head(paper, "Ủy ban nhân dân {{commune}}", "……/GXN-UBND", "{{commune}}, ngày …… tháng …… năm ……");
        title(paper, "GIẤY XÁC NHẬN", "{{class}}");
        plain(
                paper,
                "Xác nhận hộ của {{head}}, sinh {{headBirth}}, mã hộ {{householdCode}}, ở {{village}}, {{commune}},"
                        + " gồm {{persons}} nhân khẩu, là {{class}} theo chuẩn {{standard}} từ ngày {{classFrom}}.",
                "Căn cứ: văn bản số {{decisionNumber}} ngày {{decisionDate}} của {{decisionIssuer}}.");
        members(paper);
        signatures(paper, "", "TM. ỦY BAN NHÂN DÂN");
        return paper.bytes();
    }

    /** Of a paper whose issuer is a field: its letters stay as they are. */
    private static void head(Paper paper, String issuer, String number, String placeAndDate) {
        paper.columns(
                List.of(new Line(Style.CENTRED_BOLD, issuer), new Line(Style.CENTRED, "Số: " + number)),
                List.of(
                        new Line(Style.CENTRED_BOLD, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
                        new Line(Style.CENTRED_BOLD, "Độc lập - Tự do - Hạnh phúc"),
                        new Line(Style.CENTRED_ITALIC, placeAndDate)));
    }

    private static void state(Paper paper) {
        paper.line(Style.CENTRED_BOLD, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        paper.line(Style.CENTRED_BOLD, "Độc lập - Tự do - Hạnh phúc");
    }

    private static void title(Paper paper, String title, String about) {
        paper.line(Style.CENTRED_BOLD, title);
        paper.line(Style.CENTRED_BOLD, about);
    }

    private static void plain(Paper paper, String... lines) {
        Arrays.stream(lines).forEach(line -> paper.line(Style.PLAIN, line));
    }

    private static void members(Paper paper) {
        table(
                paper,
                List.of("TT", "Họ và tên", "Sinh", "Giới tính", "Dân tộc", "Quan hệ với chủ hộ"),
                "member",
                "no",
                "name",
                "birth",
                "sex",
                "ethnicity",
                "relation");
    }

    private static void households(Paper paper) {
        table(
                paper,
                List.of("TT", "Mã hộ", "Chủ hộ", "Nhân khẩu", "Điểm B1", "Điểm B2", "Kết quả"),
                "household",
                "no",
                "code",
                "head",
                "persons",
                "b1",
                "b2",
                "class");
    }

    private static void table(Paper paper, List<String> headings, String list, String... fields) {
        var row = Arrays.stream(fields)
                .map(field -> "{{" + list + "." + field + "}}")
                .toList();
        paper.table(headings, List.of(row));
    }

    private static void foot(Paper paper) {
        paper.foot(
                List.of("Như trên", "Lưu: VT"),
                new Signatory("{{signatoryCapacity}}", "{{signatoryOffice}}", "{{signatoryName}}"));
    }

    private static void signatures(Paper paper, String left, String right) {
        paper.columns(
                List.of(new Line(Style.CENTRED_BOLD, left)),
                List.of(new Line(Style.CENTRED_BOLD, right), new Line(Style.CENTRED, "(Ký, ghi rõ họ tên)")));
    }
}
