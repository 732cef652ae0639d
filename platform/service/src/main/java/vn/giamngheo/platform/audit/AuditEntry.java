package vn.giamngheo.platform.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.giamngheo.platform.exports.Heading;

/**
 * Something that somebody did, as it was written down.
 *
 * @param request method and path; null where the service acted by itself or worked off a file
 * @param thing id or code of what it was done to; null where the path names none
 * @param act number of the paper that it rests on, where one is named
 * @param eventId of the event that told it; null where none did
 * @param places codes, on that day, of the places that it speaks of
 * @param before null where nothing was, or nothing is known
 * @param after null where nothing is left
 */
public record AuditEntry(
        UUID id,
        OffsetDateTime at,
        Did did,
        String actor,
        String requestId,
        String request,
        String kind,
        String thing,
        String act,
        UUID eventId,
        List<String> places,
        @JsonRawValue @Schema(type = SchemaType.OBJECT) String before,
        @JsonRawValue @Schema(type = SchemaType.OBJECT) String after) {

    static final List<Heading> HEADINGS = List.of(
            new Heading("at", "Lúc"),
            new Heading("did", "Việc"),
            new Heading("actor", "Người thực hiện"),
            new Heading("requestId", "Mã yêu cầu"),
            new Heading("request", "Yêu cầu"),
            new Heading("kind", "Loại"),
            new Heading("thing", "Đối tượng"),
            new Heading("act", "Số văn bản"),
            new Heading("eventId", "Mã sự kiện"),
            new Heading("places", "Địa bàn"),
            new Heading("before", "Trước"),
            new Heading("after", "Sau"));

    List<Object> cells() {
        return Arrays.asList(
                at,
                did.wireName(),
                actor,
                requestId,
                request,
                kind,
                thing,
                act,
                eventId,
                String.join(" ", places),
                before,
                after);
    }
}
