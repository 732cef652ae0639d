-- Households and their members. What tells who somebody is stands sealed; citizen_index and person_index find people
-- again without saying who they are.
create table household (
    id uuid primary key,
    code text not null,
    village_id uuid not null,
    presence text not null check (presence in ('PRESENT', 'MOVED_OUT', 'MERGED', 'DISSOLVED')),
    presence_since date not null,
    split_from uuid references household (id),
    no_labour_capacity boolean not null,
    person_of_merit boolean not null,
    causes text[] not null,
    support_needs text[] not null,
    recorded_by text not null,
    recorded_at timestamptz not null default now(),
    changed_in xid8 not null default pg_current_xact_id(),
    constraint household_code_once unique (village_id, code)
);
create index household_changes on household (changed_in, id);
create index household_by_code on household (code);
create trigger household_changes before update on household for each row execute function note_change();

-- Where a household lived, and when. valid_to: the last day, inclusive.
create table household_residence (
    household_id uuid not null references household (id),
    village_id uuid not null,
    valid_from date not null,
    valid_to date,
    check (valid_to >= valid_from),
    constraint household_residence_once exclude using gist
        (household_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index household_residence_of on household_residence (household_id, valid_from);
create index household_residence_in on household_residence (village_id, valid_from);

create table household_member (
    id uuid primary key,
    household_id uuid not null references household (id),
    position int not null,
    relation text not null,
    sex text not null,
    ethnicity text not null,
    birth_year int not null,
    joined_on date not null,
    left_on date,
    sealed bytea not null,
    person_index bytea not null,
    citizen_index bytea,
    check (left_on >= joined_on)
);
create index household_member_of on household_member (household_id, position);
create index household_member_by_citizen on household_member (citizen_index) where citizen_index is not null;
create index household_head_by_person on household_member (person_index) where relation = 'HEAD';
create unique index household_has_one_head on household_member (household_id) where relation = 'HEAD' and left_on is null;

-- What happened to households. Facts: added, never changed.
create table household_event (
    id uuid primary key,
    household_id uuid not null references household (id),
    kind text not null,
    happened_on date not null,
    from_village_id uuid,
    to_village_id uuid,
    other_household_id uuid references household (id),
    recorded_by text not null,
    recorded_at timestamptz not null default now()
);
create index household_event_of on household_event (household_id, id);

-- Two households that may be one, or share a person; somebody looks and says.
create table household_duplicate (
    id uuid primary key,
    kind text not null check (kind in ('citizen_id', 'head', 'code')),
    first_id uuid not null references household (id),
    second_id uuid not null references household (id),
    found_at timestamptz not null default now(),
    finding text check (finding in ('same', 'different')),
    note text,
    resolved_by text,
    resolved_at timestamptz,
    check (first_id < second_id),
    constraint household_duplicate_once unique (kind, first_id, second_id)
);
create index household_duplicate_of_first on household_duplicate (first_id, id);
create index household_duplicate_of_second on household_duplicate (second_id, id);

-- Who looked at people. Nobody changes it, the service itself included.
create table personal_access (
    id uuid primary key,
    at timestamptz not null default now(),
    subject text not null,
    purpose text not null,
    household_id uuid not null,
    clear boolean not null,
    request_id text not null
);
create index personal_access_of on personal_access (household_id, id);
create function keep_accesses() returns trigger language plpgsql as
$$ begin raise exception 'accesses to personal data are kept as they are'; end $$;
create trigger personal_access_kept before update or delete or truncate on personal_access
    for each statement execute function keep_accesses();
