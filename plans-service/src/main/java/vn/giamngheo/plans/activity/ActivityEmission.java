package vn.giamngheo.plans.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.ActivityState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Emission;

/** All activities, as last published. */
@ApplicationScoped
class ActivityEmission implements Emission {

    @Inject
    Activities activities;

    @Override
    public String topic() {
        return Topics.ACTIVITIES;
    }

    @Override
    public String type() {
        return ActivityState.TYPE;
    }

    @Override
    public List<ActivityState> page(UUID after, int limit) {
        return activities.find("id > ?1 order by id", after).page(0, limit).stream()
                .map(Activity::published)
                .toList();
    }
}
