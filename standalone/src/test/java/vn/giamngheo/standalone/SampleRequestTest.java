package vn.giamngheo.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SampleRequestTest {

    @Test
    void idsOfEarlierAnswersTakeThePlacesOfTheirNames() {
        var request = new SampleRequest(
                "r", "admin", "POST", "/api/v1/areas/${districtId}", Json.read("{\"parent\":\"${districtId}\"}"), null);
        var sent = request.with(Map.of("districtId", "42"));
        assertEquals("/api/v1/areas/42", sent.path());
        assertEquals("{\"parent\":\"42\"}", sent.body().toString());
    }
}
