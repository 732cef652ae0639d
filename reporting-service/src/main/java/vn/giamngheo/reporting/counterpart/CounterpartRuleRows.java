package vn.giamngheo.reporting.counterpart;

import jakarta.enterprise.context.ApplicationScoped;
import vn.giamngheo.events.CounterpartRuleState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.StateProjection;
import vn.giamngheo.platform.event.StateTable;

/** Rules on the local share, as last published. */
@ApplicationScoped
class CounterpartRuleRows extends StateProjection<CounterpartRuleState> {

    CounterpartRuleRows() {
        super(
                Topics.COUNTERPART_RULES,
                CounterpartRuleState.TYPE,
                new StateTable<>("counterpart_rule", CounterpartRuleState.class));
    }
}
