-- Households registered to escape poverty in a year (sổ đăng ký thoát nghèo). What became of them follows from decisions and is
-- not kept beside them, nor why they are poor; lacking is null where a decided review has found it.
create table escape_registration (
    id uuid primary key,
    household_id uuid not null references household (id),
    standard_id uuid not null references poverty_standard (id),
    year int not null,
    registered_on date not null,
    class text not null check (class in ('poor', 'near_poor')),
    lacking text[],
    helper_organisation text,
    helper_sealed bytea,
    -- Where it is counted: where the household lives on the last day of the year, or today.
    village_id uuid not null,
    recorded_by text not null,
    recorded_at timestamptz not null default now(),
    withdrawn_at timestamptz,
    withdrawn_by text,
    withdrawal_reason text
);
create unique index escape_registration_once on escape_registration (household_id, standard_id, year)
    where withdrawn_at is null;
create index escape_registration_in on escape_registration (village_id, year, standard_id);

-- What is planned for a household that registered, in order.
create table escape_support (
    registration_id uuid not null references escape_registration (id),
    position int not null,
    need text not null,
    what text,
    primary key (registration_id, position)
);

-- The register of a village, as it is published: counts.
create table escape_register (
    id uuid primary key,
    event_version int not null,
    area_id uuid not null,
    year int not null,
    standard_id uuid not null references poverty_standard (id),
    standard text not null,
    poor jsonb not null,
    near_poor jsonb not null,
    constraint escape_register_once unique (area_id, year, standard_id)
);

-- Registrations that are to be counted again: their household moved or left, or something was decided of it.
create table escape_due (
    registration_id uuid primary key,
    marked_at timestamptz not null default clock_timestamp()
);

create function mark_escapes_due(household uuid) returns void language sql as $$
    insert into escape_due (registration_id)
    select r.id from escape_registration r where r.household_id = household and r.withdrawn_at is null order by r.id
    on conflict (registration_id) do update set marked_at = clock_timestamp()
$$;

create function escapes_follow_household() returns trigger language plpgsql as
$$ begin perform mark_escapes_due(new.id); return null; end $$;
create trigger household_escapes after update on household for each row
    when (old.village_id <> new.village_id or old.presence <> new.presence or old.presence_since <> new.presence_since)
    execute function escapes_follow_household();

create function escapes_follow_decision() returns trigger language plpgsql as
$$ begin perform mark_escapes_due(new.household_id); return null; end $$;
create trigger review_case_escapes after update on review_case for each row
    when (new.step = 'DECIDED' and old.step <> 'DECIDED') execute function escapes_follow_decision();
-- Decided before this system began; all other classes come with a case.
create trigger household_class_escapes after insert on household_class for each row
    when (new.round_id is null) execute function escapes_follow_decision();
