-- What livelihood projects have asked the ledger for. Facts: a request, and that it was taken back.
create table funding_request (
    id uuid primary key,
    project_id uuid not null references livelihood_project (id),
    programme_code text not null,
    date date not null,
    holder_kind text not null,
    holder_id uuid not null,
    requested_by text not null,
    requested_at timestamptz not null
);

create index funding_request_of_project on funding_request (project_id, requested_at);

create table funding_request_part (
    request_id uuid not null references funding_request (id),
    position int not null,
    line_code text not null,
    source text not null,
    nature text not null,
    origin_year int not null,
    spending_year int not null,
    amount bigint not null check (amount > 0),
    primary key (request_id, position)
);

create table funding_cancellation (
    id uuid primary key references funding_request (id),
    date date not null,
    reason text not null,
    cancelled_by text not null,
    cancelled_at timestamptz not null
);

-- What the ledger has answered: a copy, which may be here before anything else.
create table funding_decision (
    id uuid primary key,
    date date not null,
    outcome text not null,
    reason_code text,
    reason_vi text,
    reason_en text,
    document_id uuid
);

create table funding_release (
    id uuid primary key,
    date date not null,
    amount bigint not null,
    document_id uuid
);

-- An answer changes what its project shows.
create function note_funding() returns trigger language plpgsql as $$
begin
    update livelihood_project p set changed_in = pg_current_xact_id()
    from funding_request r where r.id = new.id and p.id = r.project_id;
    return new;
end $$;

create trigger funding_decision_changes after insert on funding_decision
    for each row execute function note_funding();
create trigger funding_release_changes after insert on funding_release
    for each row execute function note_funding();
