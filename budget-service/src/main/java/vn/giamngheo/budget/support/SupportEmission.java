package vn.giamngheo.budget.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.SupportPaymentState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Emission;

/** What all payments went to households for, as last published. */
@ApplicationScoped
class SupportEmission implements Emission {

    @Inject
    PaidSupports supports;

    @Override
    public String topic() {
        return Topics.SUPPORTS;
    }

    @Override
    public String type() {
        return SupportPaymentState.TYPE;
    }

    @Override
    public List<SupportPaymentState> page(UUID after, int limit) {
        return supports.page(after, limit);
    }
}
