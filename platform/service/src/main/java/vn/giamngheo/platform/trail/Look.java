package vn.giamngheo.platform.trail;

/**
 * How people were shown to somebody.
 *
 * @param purpose what for, such as {@code household}
 * @param clear whether names were shown in full
 */
public record Look(String purpose, boolean clear) {}
