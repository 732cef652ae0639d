-- All that decisions said of households: their classes follow from it, in whatever order decisions come to light.
-- round_id: null for what was decided before this system.
create table class_decision (
    id uuid primary key,
    household_id uuid not null references household (id),
    standard_id uuid not null references poverty_standard (id),
    class text not null check (class in ('poor', 'near_poor', 'average_living_standard', 'none')),
    holds_from date not null,
    decided_on date not null,
    round_id uuid references review_round (id),
    act_id uuid not null references act (id),
    constraint class_decision_once unique (household_id, standard_id, round_id)
);
create unique index class_decision_legacy_once on class_decision (household_id, standard_id, holds_from)
    where round_id is null;

insert into class_decision (id, household_id, standard_id, class, holds_from, decided_on, round_id, act_id)
select k.id, k.household_id, r.standard_id, k.decided_class, r.effective_on, r.decided_on, r.id, r.act_id
from review_case k join review_round r on r.id = k.round_id
where k.decided_class is not null;

insert into class_decision (id, household_id, standard_id, class, holds_from, decided_on, act_id)
select c.id, c.household_id, c.standard_id, c.class, c.valid_from, c.valid_from, c.act_id
from household_class c
where c.round_id is null;

-- Decisions of a day and later.
create index review_round_decided on review_round (standard_id, decided_on);

-- Decided before this system began; all other classes come with a case.
drop trigger household_class_escapes on household_class;
create trigger class_decision_escapes after insert or update on class_decision for each row
    when (new.round_id is null) execute function escapes_follow_decision();
