-- What a posting belongs to.
alter table projection.posting
    add column contract_id uuid,
    add column work_id uuid;

create index posting_of_contract on projection.posting (contract_id) where contract_id is not null;
create index posting_of_work on projection.posting (work_id) where work_id is not null;

-- Contracts, as last published. What is committed and paid under them stands in the postings.
create table projection.contract (
    id uuid primary key,
    event_version int not null,
    deleted boolean not null,
    programme_code text not null,
    number text not null,
    signed_on date not null,
    holder_kind text not null,
    holder_id uuid not null,
    payee_kind text not null,
    value bigint not null,
    advance_limit bigint,
    state text not null,
    work_id uuid
);

create index contract_of_holder on projection.contract (holder_id);
create index contract_of_work on projection.contract (work_id);

create table projection.contract_stage (
    contract_id uuid not null,
    number int not null,
    amount bigint not null,
    due_on date,
    accepted bigint not null,
    primary key (contract_id, number)
);

-- Works, as last published.
create table projection.work (
    id uuid primary key,
    event_version int not null,
    deleted boolean not null,
    code text not null,
    name text not null,
    programme_code text not null,
    area_id uuid not null,
    investor_id uuid not null,
    decision_number text,
    decision_issued_on text,
    start_on date,
    finish_on date
);

create index work_of_area on projection.work (area_id);
create index work_of_investor on projection.work (investor_id);

create table projection.work_cost (
    work_id uuid not null,
    source text not null,
    amount bigint not null,
    primary key (work_id, source)
);

create table projection.work_capital (
    work_id uuid not null,
    year int not null,
    source text not null,
    amount bigint not null,
    primary key (work_id, year, source)
);

-- Budget years that are settled and closed, each once.
create table projection.settlement (
    id uuid primary key,
    programme_code text not null,
    holder_kind text not null,
    holder_id uuid not null,
    spending_year int not null,
    date date not null,
    act_number text
);

create index settlement_of_year on projection.settlement (spending_year, programme_code);

create table projection.settlement_part (
    settlement_id uuid not null,
    line_code text not null,
    source text not null,
    nature text not null,
    origin_year int not null,
    amount bigint not null,
    primary key (settlement_id, line_code, source, nature, origin_year)
);
