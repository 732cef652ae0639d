package vn.giamngheo.budget.dated;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import vn.giamngheo.events.DatedState;

/**
 * A version of a record.
 *
 * @param state as others are told it
 * @param author the subject of whoever recorded this version
 */
public record RecordView<S extends DatedState>(
        @JsonUnwrapped S state, String author, Instant recordedAt) {}
