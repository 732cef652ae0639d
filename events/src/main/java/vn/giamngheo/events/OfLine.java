package vn.giamngheo.events;

/** What was recorded of a programme line, or of a programme as a whole. */
public interface OfLine {

    String programmeCode();

    /** Null for the programme as a whole. */
    String lineCode();
}
