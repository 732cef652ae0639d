package vn.giamngheo.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.Pages;
import vn.giamngheo.testing.World;

/** What was recorded since the cursor is told to whoever's place gives or receives. */
@QuarkusTest
class DocumentChangesTest {

    private static final String CHANGES = Books.ALLOCATIONS + "/changes?limit=2";

    private final Books books = Books.open();
    private final List<Object> told = new ArrayList<>();

    @Test
    void onlyNewDocumentsAreToldAndOnlyToTheirPlaces() {
        var officer = Books.officer(books.otherProvince);
        var end = toTheEnd(officer, CHANGES);
        var all = toTheEnd(books.everywhere, CHANGES);
        books.estimate("central", World.COUNTRY, 100).statusCode(201);
        var own = books.allocate("central", World.COUNTRY, books.otherProvince, 10)
                .extract()
                .path("id");
        var agency = books.allocate("central", World.COUNTRY, books.department, 10)
                .extract()
                .path("id");
        told.clear();
        toTheEnd(officer, end);
        assertEquals(List.of(own), told);
        told.clear();
        toTheEnd(books.everywhere, all);
        assertEquals(List.of(own, agency), told);
        told.clear();
        toTheEnd(Books.officer(books.district), CHANGES);
        assertEquals(false, told.contains(agency));
        toTheEnd(Books.officer(books.province), CHANGES);
        assertEquals(true, told.contains(agency));
    }

    private String toTheEnd(String token, String from) {
        var path = from;
        while (true) {
            var page = Api.as(token)
                    .urlEncodingEnabled(false)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .extract();
            List<Object> ids = page.path("items.state.id");
            told.addAll(ids);
            path = Pages.next(page.header("Link"));
            if (ids.isEmpty()) {
                return path;
            }
        }
    }
}
