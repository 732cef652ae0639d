-- Of a nation it may take longer than any request.
set local statement_timeout = 0;

-- Households whose classes are not what follows from the decisions: they were stored when it mattered in which order decisions
-- were entered. Each is settled by the service, which tells what has changed.
create table household_class_due (
    household_id uuid primary key references household (id),
    marked_at timestamptz not null default clock_timestamp()
);
create index household_class_due_since on household_class_due (marked_at);

with counting as (
    select distinct on (c.household_id, c.standard_id, c.holds_from) c.*
    from class_decision c join act a on a.id = c.act_id
    order by c.household_id, c.standard_id, c.holds_from, c.round_id is not null desc, c.decided_on desc,
        c.commune_id desc nulls last, coalesce(cast(substring(a.number from '^\s*(\d{1,18})') as bigint), 0) desc,
        a.number collate "C" desc nulls last, c.round_id desc nulls last
), turning as (
    select *, lag(class, 1, 'none') over (partition by household_id, standard_id order by holds_from) as former
    from counting
), following as (
    select household_id, standard_id, class, holds_from,
        lead(holds_from) over (partition by household_id, standard_id order by holds_from) - 1, round_id, act_id
    from turning where class <> former
), stored as (
    select household_id, standard_id, class, valid_from, valid_to, round_id, act_id from household_class
)
insert into household_class_due (household_id)
select distinct household_id from (
    (table following except table stored) union all (table stored except table following)) differing;
