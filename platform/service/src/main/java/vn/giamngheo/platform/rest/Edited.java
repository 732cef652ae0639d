package vn.giamngheo.platform.rest;

/**
 * An answer that shows more than what is edited, such as money that has moved since. What it shows besides neither makes an
 * {@code If-Match} stale nor goes unseen by an {@code If-None-Match}.
 */
public interface Edited {

    /** The part that a change replaces, as an answer of its own. */
    Object edited();
}
