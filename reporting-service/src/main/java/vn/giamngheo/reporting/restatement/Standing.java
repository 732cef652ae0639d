package vn.giamngheo.reporting.restatement;

import java.util.UUID;

/**
 * Where all of a place that is not on the tree stands.
 *
 * @param to the lowest place of the tree that holds it
 */
public record Standing(Way way, UUID to) {

    public UUID place() {
        return way.place();
    }

    /** How what is not apportioned was carried. */
    public How how() {
        return way.isWhole() ? How.WHOLE : How.NOT_APPORTIONED;
    }
}
