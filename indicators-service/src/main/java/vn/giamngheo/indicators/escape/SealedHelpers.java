package vn.giamngheo.indicators.escape;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import vn.giamngheo.indicators.personal.Vault;

/** Who helps by name, as it is stored. */
@ApplicationScoped
class SealedHelpers {

    @Inject
    Vault vault;

    /** @param registration the id of the row that holds it; @return null where nobody is named */
    byte[] seal(Helper helper, UUID registration) {
        return helper == null || helper.person() == null ? null : vault.seal(helper.person(), registration.toString());
    }

    /** The helper of a registration as it was named; null while nobody has taken it on. */
    Helper open(EscapeRow row) {
        return row.organisation() == null
                ? null
                : new Helper(
                        row.organisation(),
                        row.person() == null
                                ? null
                                : vault.open(row.person(), row.id().toString()));
    }
}
