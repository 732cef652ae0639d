-- Whom a figure counts, and all that was ever said of it. The figure of the observation is that of the last approved
-- version, else of the last one, as events tell it.
alter table observation add column population text;
alter table observation drop constraint observation_once;
-- One figure of an indicator, a place and a population for a day: a year and its quarters would count twice.
alter table observation add constraint observation_once exclude using gist
    (indicator_code with =, area_id with =, (coalesce(population, '')) with =,
     daterange(period_from, period_to, '[]') with &&);

create table observation_version (
    observation_id uuid not null references observation (id),
    number int not null,
    numerator bigint,
    denominator bigint,
    value numeric,
    source text not null,
    stated_on date not null,
    reason text,
    recorded_by text not null,
    recorded_at timestamptz not null,
    approved_on date,
    approved_by text,
    approved_at timestamptz,
    primary key (observation_id, number),
    check (number >= 1),
    check ((number = 1) = (reason is null)),
    check (0 <= numerator and numerator <= denominator),
    check ((numerator is null) = (denominator is null) and (numerator is null) <> (value is null)),
    check (approved_on >= stated_on),
    check (num_nulls(approved_on, approved_by, approved_at) in (0, 3)),
    check (approved_by <> recorded_by)
);

insert into observation_version
    (observation_id, number, numerator, denominator, value, source, stated_on, recorded_by, recorded_at)
select id, 1, numerator, denominator, value, source, (recorded_at at time zone 'Asia/Ho_Chi_Minh')::date, recorded_by,
    recorded_at
from observation;

alter table observation drop column source, drop column recorded_by, drop column recorded_at;

-- What was said stays said; a version is approved once.
create function keep_version_of_observation() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.approved_on is not null
        or (new.observation_id, new.number, new.numerator, new.denominator, new.value, new.source, new.stated_on,
            new.reason, new.recorded_by, new.recorded_at)
            is distinct from
           (old.observation_id, old.number, old.numerator, old.denominator, old.value, old.source, old.stated_on,
            old.reason, old.recorded_by, old.recorded_at) then
        raise exception 'a version of an observation stays as it is';
    end if;
    return new;
end
$$;

create trigger keep_version_of_observation before update or delete on observation_version
    for each row execute function keep_version_of_observation();
