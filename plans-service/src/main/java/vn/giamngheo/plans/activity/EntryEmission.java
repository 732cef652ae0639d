package vn.giamngheo.plans.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.ActivityEntryState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Emission;

/** All that was done of activities, as last published. */
@ApplicationScoped
class EntryEmission implements Emission {

    @Inject
    Entries entries;

    @Override
    public String topic() {
        return Topics.ACTIVITIES;
    }

    @Override
    public String type() {
        return ActivityEntryState.TYPE;
    }

    @Override
    public List<ActivityEntryState> page(UUID after, int limit) {
        return entries.find("id > ?1 order by id", after).page(0, limit).stream()
                .map(Entry::published)
                .toList();
    }
}
