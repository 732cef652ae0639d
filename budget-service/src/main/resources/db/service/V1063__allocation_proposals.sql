-- How money could be divided, until one of the proposals becomes an allocation. Drafts: nobody else hears of them.
create table allocation_proposal (
    id uuid primary key,
    area_id uuid not null,
    date date not null,
    programme_code text not null,
    year int not null,
    content text not null,
    allocation_id uuid references ledger_document (id) deferrable initially deferred,
    recorded_by text not null,
    recorded_at timestamptz not null default now()
);

create index allocation_proposal_by_date on allocation_proposal (date, id);
create index allocation_proposal_of_area on allocation_proposal (area_id, date);
