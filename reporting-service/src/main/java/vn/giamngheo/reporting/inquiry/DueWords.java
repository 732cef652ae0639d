package vn.giamngheo.reporting.inquiry;

import java.time.Instant;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.paper.PaperWords;
import vn.giamngheo.platform.value.Days;

/** When an answer is due, in messages: by the clocks of Việt Nam. */
final class DueWords {

    private DueWords() {}

    static Words of(Instant dueAt) {
        return new Words(
                PaperWords.moment(dueAt),
                dueAt.atZone(Days.ZONE).toOffsetDateTime().toString());
    }
}
