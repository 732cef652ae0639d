package vn.giamngheo.budget.counterpart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.CounterpartRuleState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Emission;

/** All rules, as they were last published. */
@ApplicationScoped
class RuleEmission implements Emission {

    @Inject
    Rules rules;

    @Override
    public String topic() {
        return Topics.COUNTERPART_RULES;
    }

    @Override
    public String type() {
        return CounterpartRuleState.TYPE;
    }

    @Override
    public List<CounterpartRuleState> page(UUID after, int limit) {
        return rules.published(after, limit);
    }
}
