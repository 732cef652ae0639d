package vn.giamngheo.platform.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A step is called by the request that took it. */
class StepNameTest {

    private static final String ID = "01920000-0000-7000-8000-0000000d0001";

    @ParameterizedTest
    @CsvSource({
        "POST /api/v1/plans, recorded, Ghi nhận",
        "PUT /api/v1/plans/ID, edited, Sửa",
        "DELETE /api/v1/plans/ID, deleted, Xóa",
        "POST /api/v1/plans/ID/issue, issue, Ban hành",
        "PUT /api/v1/payments/ID/supports, supports, Ghi đối tượng được chi",
        "POST /api/v1/plans/ID/acts, acts, Thêm văn bản",
        "POST /api/v1/plans/ID/acts/ID/files, files, Thêm tệp",
        "POST /api/v1/survey-batches, survey-batches, Nhận phiếu khảo sát làm khi không có mạng",
        "POST /api/v1/allocations/imports, imports, Nhập từ tệp",
        "POST /api/v1/plans/ID/something-new, something-new, something-new"
    })
    void byMethodAndAddress(String request, String name, String words) {
        assertEquals(name, StepName.of(request.replace("ID", ID)));
        assertEquals(words, StepName.inWords(name));
    }

    @Test
    void whatNoRequestAskedForIsTheServices() {
        assertEquals("Hệ thống ghi nhận", StepName.inWords(StepName.of(null)));
    }
}
