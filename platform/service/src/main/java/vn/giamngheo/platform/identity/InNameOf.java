package vn.giamngheo.platform.identity;

import java.util.Set;
import java.util.UUID;

/**
 * In whose name somebody acts, and what that allows: it takes the place of all that the own token says.
 *
 * @param principal the subject of whoever gave it
 * @param agency code of the agency for which the principal acts; null for none
 * @param lines as {@link Caller#lines()}; null for all
 */
public record InNameOf(String principal, Set<UUID> areas, String agency, Set<String> lines) {

    /** Among the attributes of an identity. */
    public static final String ATTRIBUTE = "in-name-of";
}
