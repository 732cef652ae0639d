package vn.giamngheo.events;

import java.time.LocalDate;
import java.util.UUID;

/** The whole state of something that was recorded at a place for a day. */
public interface DatedState extends EventData.State {

    UUID areaId();

    /** The day that it is about. */
    LocalDate date();

    /** Whether it was taken back. */
    boolean deleted();
}
