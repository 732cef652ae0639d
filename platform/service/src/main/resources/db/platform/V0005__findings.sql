-- What is wrong with what has been signed, raised by this service; its last state as the events tell it.
create table finding (
    id uuid primary key,
    code text not null,
    -- What it is about: the first of the things that it touches.
    subject_kind text not null,
    subject_id text not null,
    event_version int not null,
    resolved boolean not null,
    -- The finding without version, times and state, to see whether it has changed.
    content text not null,
    raised_at timestamptz not null
);

create index finding_open on finding (code, subject_kind, subject_id) where not resolved;
