-- Observations are listed by the last day of their period, of the country or of a place with all below it.
create index observation_by_period on observation (period_to, id);
create index observation_of_area on observation (area_id, period_to, id);
