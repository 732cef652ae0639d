package vn.giamngheo.plans.broken;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What stays inside. */
@Entity
public class StoredThing {

    @Id
    private long id;

    long id() {
        return id;
    }
}
