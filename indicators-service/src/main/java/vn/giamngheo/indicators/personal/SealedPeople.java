package vn.giamngheo.indicators.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import vn.giamngheo.platform.event.EventJson;

/** People as they are stored. */
@ApplicationScoped
public class SealedPeople {

    @Inject
    Vault vault;

    /** @param member the id of the row that holds it */
    public byte[] seal(Person person, UUID member) {
        return vault.seal(EventJson.text(person), member.toString());
    }

    public Person open(byte[] seal, UUID member) {
        return EventJson.data(vault.open(seal, member.toString()), Person.class);
    }
}
