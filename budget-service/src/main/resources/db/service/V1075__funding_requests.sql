-- What livelihood projects ask for, as it was told; a cancellation may come before its request.
create table funding_request (
    id uuid primary key,
    project_id uuid not null,
    programme_code text not null,
    date date not null,
    holder_kind text not null,
    holder_id uuid not null,
    requested_by text not null,
    correlation_id text not null,
    taken_at timestamptz not null default clock_timestamp()
);

create index funding_request_by_date on funding_request (date, id);
create index funding_request_of_holder on funding_request (holder_id);

create table funding_request_part (
    request_id uuid not null,
    position int not null,
    line_code text not null,
    source text not null,
    nature text not null,
    origin_year int not null,
    spending_year int not null,
    amount bigint not null,
    primary key (request_id, position)
);

create table funding_cancellation (
    id uuid primary key,
    date date not null
);

-- Requests that wait for an answer, or for the release of what was reserved.
create table funding_request_due (
    request_id uuid primary key,
    marked_at timestamptz not null default clock_timestamp()
);

-- The one answer to a request, by its id. It is this service's own: no event writes it.
create table funding_decision (
    id uuid primary key,
    date date not null,
    outcome text not null check (outcome in ('committed', 'refused')),
    reason_code text,
    reason_vi text,
    reason_en text,
    document_id uuid references ledger_document (id),
    check ((outcome = 'refused') = (reason_code is not null)),
    check ((outcome = 'committed') = (document_id is not null))
);

create trigger funding_decision_only_grows before update or delete on funding_decision
    for each statement execute function refuse_change();

-- What became free when a request was taken back.
create table funding_release (
    id uuid primary key references funding_decision (id),
    date date not null,
    amount bigint not null check (amount >= 0),
    document_id uuid references ledger_document (id)
);

create trigger funding_release_only_grows before update or delete on funding_release
    for each statement execute function refuse_change();

-- Papers that reserve, release or hand to a contract what is kept for a request.
alter table ledger_document add column funding_request_id uuid references funding_decision (id) deferrable initially deferred;
create index ledger_document_of_funding on ledger_document (funding_request_id) where funding_request_id is not null;

-- The request whose reserved money a contract takes.
alter table contract add column funding_request_id uuid references funding_decision (id);
