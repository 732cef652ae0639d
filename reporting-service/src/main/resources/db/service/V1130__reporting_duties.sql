-- Who owes which report to whom, for which periods and by when. Reporting's own data, in the schema that no rebuild
-- exchanges.
create table public.reporting_duty (
    id uuid primary key,
    -- The place in which it holds.
    area_id uuid not null,
    programme_code text not null,
    name text not null,
    period_kind text not null check (period_kind in ('WEEKLY', 'MONTHLY', 'QUARTERLY', 'SIX_MONTH', 'YEARLY',
        'REVIEW_PRELIMINARY', 'REVIEW_OFFICIAL')),
    -- Which reports, and those of their parameters that the period does not say.
    reports jsonb not null,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    act_id uuid not null references public.act (id),
    recorded_by text not null,
    recorded_at timestamptz not null default clock_timestamp()
);

create index reporting_duty_list on public.reporting_duty (valid_from, id);
create index reporting_duty_of_area on public.reporting_duty (area_id);

create table public.reporting_period (
    id uuid primary key,
    duty_id uuid not null references public.reporting_duty,
    name text not null,
    from_day date not null,
    to_day date not null check (to_day >= from_day),
    -- The last day whose acts and facts count.
    cut_off date not null check (cut_off >= from_day),
    -- The budget year whose money is reported.
    year int not null,
    constraint reporting_period_once exclude using gist (duty_id with =, daterange(from_day, to_day, '[]') with &&)
);

create index reporting_period_list on public.reporting_period (duty_id, from_day);

-- Who owes it: places of a level, or the agencies of such places. Who is not named owes nothing.
create table public.period_due (
    period_id uuid not null references public.reporting_period,
    level text not null check (level in ('PROVINCE', 'DISTRICT', 'COMMUNE')),
    owes text not null check (owes in ('PLACE', 'AGENCIES')),
    due_on date not null,
    primary key (period_id, level, owes)
);

create index period_due_by on public.period_due (due_on);

-- A report that somebody owes, as its place signs it. One row for each version; a locked one is never changed.
create table public.submission (
    id uuid primary key,
    -- 0 while nobody else knows of it.
    event_version int not null default 0,
    period_id uuid not null references public.reporting_period,
    area_id uuid not null,
    agency_id uuid,
    version int not null check (version >= 1),
    -- Why it was made anew after the one before was locked.
    reason text,
    state text not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'LOCKED')),
    -- Who accepts it.
    to_area_id uuid not null,
    -- The last day of the period: the day whose places apply.
    tree date not null,
    -- Which versions of those below its figures were made beside.
    contains jsonb not null,
    -- The duty, the period and who is concerned, as they were called when its figures were frozen.
    owed jsonb not null,
    content jsonb not null,
    -- What its sections would say by its figures alone.
    prefilled jsonb not null,
    drafted_by text not null,
    submitted_by text,
    -- The state as others were told it last: what is being changed meanwhile is nobody else's business.
    told jsonb,
    changed_in xid8 not null default pg_current_xact_id(),
    constraint submission_once unique nulls not distinct (period_id, area_id, agency_id, version)
);

create index submission_of_area on public.submission (area_id, tree);
create index submission_to_area on public.submission (to_area_id, state);
create index submission_changes on public.submission (changed_in, id);
create trigger submission_changed before update on public.submission for each row execute function public.note_change();

create function public.refuse_change_of_locked() returns trigger language plpgsql as
$$ begin raise exception 'a locked submission stays as it is'; end $$;

create trigger submission_stays before update or delete on public.submission
    for each row when (old.state = 'LOCKED') execute function public.refuse_change_of_locked();

-- What its figures say, as frozen; a snapshot from when it was first submitted on.
create table public.submission_report (
    submission_id uuid not null references public.submission,
    position int not null,
    report text not null,
    parameters jsonb not null,
    question text not null,
    area_id uuid not null,
    area_code text not null,
    area_name text not null,
    area_level text not null,
    year int not null,
    tree date not null,
    body bytea,
    sha256 text not null,
    topics jsonb not null,
    until jsonb,
    data_as_of timestamptz not null,
    snapshot_id uuid references public.snapshot,
    primary key (submission_id, position),
    check ((body is null) = (snapshot_id is not null))
);

-- What was done with it, in order.
create table public.submission_step (
    id bigint generated always as identity primary key,
    submission_id uuid not null references public.submission,
    step text not null check (step in ('DRAFTED', 'FROZEN', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'LOCKED')),
    done_by text not null,
    done_at timestamptz not null default clock_timestamp(),
    reasons text
);

create index submission_step_of on public.submission_step (submission_id, id);

create trigger submission_step_stays before update or delete or truncate on public.submission_step
    for each statement execute function public.refuse_change();

-- A snapshot that belongs to a submission is no newest one of its report.
alter table public.snapshot add column submission_id uuid;
