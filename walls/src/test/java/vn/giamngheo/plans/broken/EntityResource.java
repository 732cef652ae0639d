package vn.giamngheo.plans.broken;

import jakarta.ws.rs.Path;
import java.util.List;

/** A resource that puts entities on the wire, and one that takes them from there. */
@Path("/entities")
public class EntityResource {

    List<StoredThing> given() {
        return List.of();
    }

    public void taken(StoredThing[] things) {}
}
