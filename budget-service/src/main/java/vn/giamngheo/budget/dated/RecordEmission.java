package vn.giamngheo.budget.dated;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.DatedState;
import vn.giamngheo.platform.event.Emission;

/** All records of one kind, as last published. */
public abstract class RecordEmission<S extends DatedState> implements Emission {

    @Inject
    RecordRows rows;

    protected abstract RecordKind<S> kind();

    @Override
    public String topic() {
        return kind().topic();
    }

    @Override
    public String type() {
        return kind().type();
    }

    @Override
    public List<S> page(UUID after, int limit) {
        return rows.page(kind(), after, limit);
    }
}
