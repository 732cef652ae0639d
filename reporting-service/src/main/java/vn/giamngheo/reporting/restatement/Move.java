package vn.giamngheo.reporting.restatement;

import java.util.UUID;

/**
 * A place that lay elsewhere on an earlier or later day than on that of the tree.
 *
 * @param parentThen what it lay in on that day; null when it was not there
 * @param parentNow what it lies in on the tree; null when it is not there, or not among the places that were looked at
 * @param there whether it is there on the day of the tree, wherever
 */
public record Move(UUID place, UUID parentThen, UUID parentNow, boolean there) {

    boolean wasThere() {
        return parentThen != null;
    }
}
