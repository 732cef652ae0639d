package vn.giamngheo.reporting.difficulty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.platform.rest.Edited;
import vn.giamngheo.reporting.figure.ReportArea;

/**
 * A difficulty.
 *
 * @param area as it was called on the day
 * @param to who is asked to answer
 * @param mergedInto null, and left out, unless a place above has taken it into one of its own
 * @param merged how many were taken into this one
 * @param answer its own, or that of what it was merged into; null, and left out, while there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Difficulty(
        UUID id,
        ReportArea area,
        LocalDate notedOn,
        String programme,
        String line,
        String description,
        String basis,
        String proposal,
        ReportArea to,
        DifficultyState state,
        UUID mergedInto,
        int merged,
        Answer answer)
        implements Edited {

    /**
     * @param from the place that answered
     * @param act the paper that answers; null, and left out, where there is none
     * @param difficulty the one that was answered, where it is another one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Answer(String text, ReportArea from, LocalDate on, String act, UUID difficulty) {}

    record Worded(DifficultyState state, String description, String basis, String proposal) {}

    @Override
    public Object edited() {
        return new Worded(state, description, basis, proposal);
    }

    boolean isOpen() {
        return state == DifficultyState.OPEN;
    }
}
