package vn.giamngheo.platform.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Something that was done to the thing or to what belongs to it, as the trail has it.
 *
 * @param actor the subject of the token, or {@code system}
 * @param step {@code recorded}, {@code edited} or {@code deleted}, the last segment of the command's address such as
 *     {@code issue}, or {@code by-service} where no request asked: a row of a file, an answer to an event
 * @param kind of what it was done to
 * @param act number of the paper that it rests on; left out where none is named
 * @param correction whether it changed what had been told before, and did not only go on
 * @param changes what the thing said before and says since, of what is told to others
 * @param moreChanges how many are left out; left out where none are
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DoneStep(
        UUID id,
        Instant at,
        String actor,
        String step,
        String kind,
        String thing,
        String act,
        boolean correction,
        List<Change> changes,
        Integer moreChanges) {}
