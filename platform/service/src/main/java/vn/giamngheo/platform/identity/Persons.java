package vn.giamngheo.platform.identity;

import java.util.Collections;
import java.util.Set;

/** Who stands behind a subject as it is written down: who did it and, by delegation, in whose name. */
final class Persons {

    private static final String FOR = " for ";

    private Persons() {}

    static String together(String doer, String principal) {
        return doer + FOR + principal;
    }

    static boolean share(String one, String other) {
        return !Collections.disjoint(of(one), of(other));
    }

    private static Set<String> of(String subject) {
        return subject == null ? Set.of() : Set.of(subject.split(FOR, 2));
    }
}
