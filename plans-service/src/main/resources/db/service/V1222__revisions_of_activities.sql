-- What an activity said since that revision, until the next one here.
create table activity_revision (
    activity_id uuid not null references activity (id),
    revision int not null,
    made_at timestamptz not null,
    made_by text not null,
    content text not null,
    primary key (activity_id, revision)
);
