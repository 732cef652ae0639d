-- Legal acts as their issuer signed them. What was recorded of one is never changed.
create table act (
    id uuid primary key,
    number text,
    -- A day, a month or a year, as the paper gives it.
    issued_on text,
    kind text check (kind in
        ('DECISION', 'PLAN', 'RESOLUTION', 'PROPOSAL', 'OFFICIAL_LETTER', 'MINUTES', 'CONTRACT', 'OTHER')),
    issuer text not null,
    title text not null,
    signatory_capacity text,
    signatory_office text,
    signatory_name text,
    recorded_by text not null,
    recorded_at timestamptz not null
);

-- What an act is to a thing of this service: its proposal, its basis, the decision on it.
create table act_link (
    subject_kind text not null,
    subject_id uuid not null,
    act_id uuid not null references act (id),
    role text not null check (role in
        ('DOCUMENT', 'BASIS', 'PROPOSAL', 'APPRAISAL', 'RESOLUTION', 'DECISION', 'AMENDMENT', 'OTHER')),
    linked_at timestamptz not null,
    primary key (subject_kind, subject_id, act_id, role)
);

-- The papers themselves; the same content twice on one act is one file.
create table act_file (
    id uuid primary key,
    act_id uuid not null references act (id),
    name text not null,
    media_type text not null,
    size bigint not null check (size > 0),
    sha256 text not null,
    uploaded_by text not null,
    uploaded_at timestamptz not null,
    unique (act_id, sha256)
);

create table act_file_chunk (
    file_id uuid not null references act_file (id),
    position int not null,
    content bytea not null,
    primary key (file_id, position)
);

-- All kept formats are compressed already.
alter table act_file_chunk alter column content set storage external;

create function refuse_change_of_act() returns trigger language plpgsql as
$$ begin raise exception 'what was recorded of an act stays'; end $$;

create trigger act_stays before update or delete on act
    for each statement execute function refuse_change_of_act();
create trigger act_file_stays before update or delete on act_file
    for each statement execute function refuse_change_of_act();
create trigger act_file_chunk_stays before update or delete on act_file_chunk
    for each statement execute function refuse_change_of_act();
