package vn.giamngheo.indicators.escape;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import vn.giamngheo.events.EscapeRegisterState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.indicators.classification.PovertyClass;
import vn.giamngheo.platform.event.Emission;
import vn.giamngheo.platform.event.Outbox;

/** Counts registers of villages anew and tells what has changed: households by what became of them, and nobody. */
@ApplicationScoped
class CountingEscapes implements Emission {

    @Inject
    Registers registers;

    @Inject
    Escapes escapes;

    @Inject
    Outbox outbox;

    @Transactional(Transactional.TxType.MANDATORY)
    void count(Collection<RegisterKey> keys) {
        new TreeSet<>(keys).forEach(this::count);
    }

    private void count(RegisterKey key) {
        var told = registers.locked(key);
        var counted = new EscapeRegisterState(
                told.id(),
                told.eventVersion() + 1,
                false,
                told.areaId(),
                told.year(),
                told.standard(),
                escapes.counts(key, PovertyClass.POOR),
                escapes.counts(key, PovertyClass.NEAR_POOR));
        if (!counted.poor().equals(told.poor()) || !counted.nearPoor().equals(told.nearPoor())) {
            registers.update(counted);
            outbox.publish(Topics.ESCAPE_REGISTERS, EscapeRegisterState.TYPE, counted);
        }
    }

    @Override
    public String topic() {
        return Topics.ESCAPE_REGISTERS;
    }

    @Override
    public String type() {
        return EscapeRegisterState.TYPE;
    }

    @Override
    public List<EscapeRegisterState> page(UUID after, int limit) {
        return registers.page(after, limit);
    }
}
