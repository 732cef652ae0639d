package vn.giamngheo.reporting.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressInWordsTest {

    @Test
    void whatIsAddedUpOverYearsIsSaidToBe() throws JsonProcessingException {
        var words = ProgressInWords.of(new ObjectMapper().readTree("""
                {"plans": [{"targets": [
                  {"name": {"vi": "Mô hình"}, "unit": "models", "target": 60, "met": true, "source": "observations",
                   "actual": {"value": 31}, "cumulated": {"from": "2024-01-01", "value": 62}},
                  {"name": {"vi": "Hộ"}, "unit": "households", "target": 10, "met": false, "source": "observations",
                   "actual": {"value": 7}}]}]}
                """));
        assertEquals(
                List.of(
                        "Mô hình: kế hoạch 60, thực hiện lũy kế từ năm 2024 là 62; đạt.",
                        "Hộ: kế hoạch 10, thực hiện 7; chưa đạt."),
                words.sentences());
        assertEquals(
                "Mô hình (lũy kế từ năm 2024)",
                words.tables().get(0).rows().get(0).get(1));
    }
}
