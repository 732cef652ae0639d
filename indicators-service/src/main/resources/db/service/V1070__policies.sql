-- Regular policies for households and their members, as acts set them for a time.
create table policy (
    id uuid primary key,
    code text not null unique,
    name_vi text not null,
    name_en text,
    kind text not null,
    area_id uuid not null,
    beneficiary text not null check (beneficiary in ('HOUSEHOLD', 'MEMBER')),
    classes text[] not null,
    newly_escaped_months int,
    norm bigint check (norm >= 0),
    valid_from date not null,
    valid_to date,
    act_id uuid not null references act (id),
    check (valid_to >= valid_from),
    check (('NEWLY_ESCAPED' = any (classes)) = (newly_escaped_months is not null))
);

-- What a household or a member of it was entitled to and got over a period. Added, and withdrawn where it was wrong.
create table policy_support (
    id uuid primary key,
    policy_id uuid not null references policy (id),
    household_id uuid not null references household (id),
    member_id uuid references household_member (id),
    period_from date not null,
    period_to date not null,
    entitled boolean not null,
    received boolean not null,
    reason text,
    work text check (work in ('BUILT', 'REPAIRED')),
    recorded_by text not null,
    recorded_at timestamptz not null default now(),
    withdrawn_at timestamptz,
    withdrawn_by text,
    withdrawal_reason text,
    check (period_to >= period_from),
    check (received = (reason is null)),
    check (num_nulls(withdrawn_at, withdrawn_by, withdrawal_reason) in (0, 3))
);
create index policy_support_of on policy_support (household_id, period_from);
create unique index policy_support_once on policy_support
    (policy_id, household_id, coalesce(member_id, household_id), period_from, period_to) where withdrawn_at is null;

create table policy_support_money (
    support_id uuid not null references policy_support (id),
    source text not null,
    amount bigint not null check (amount > 0),
    primary key (support_id, source)
);
