package vn.giamngheo.events;

/**
 * A name in the two languages of the suite.
 *
 * @param en null where no English name was given
 */
public record Label(String vi, String en) {}
