package vn.giamngheo.indicators.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.giamngheo.indicators.personal.Vault;
import vn.giamngheo.platform.imports.StagingSeal;

/** Lists of people are kept sealed while they are worked off, and after. */
@ApplicationScoped
public class PersonalSeal implements StagingSeal {

    @Inject
    Vault vault;

    @Override
    public byte[] seal(byte[] content, String job) {
        return vault.seal(content, job);
    }

    @Override
    public byte[] open(byte[] sealed, String job) {
        return vault.openBytes(sealed, job);
    }
}
