-- Livelihood projects, as last published.
create table projection.livelihood_project (
    id uuid primary key,
    event_version int not null,
    deleted boolean not null,
    area_id uuid not null,
    held_since date not null,
    plan_id uuid,
    target text,
    programme_code text not null,
    line_code text not null,
    kind text not null,
    title text not null,
    community_kind text not null,
    model text not null,
    state text not null,
    proposed_on date not null,
    approved_on date,
    contracted_on date,
    closed_on date,
    households int not null,
    poor int not null,
    near_poor int not null,
    newly_escaped int not null,
    ethnic_minority int not null,
    state_budget bigint not null,
    loans bigint not null,
    own bigint not null,
    direct bigint
);

create index livelihood_project_of_area on projection.livelihood_project (area_id);

create table projection.livelihood_project_village (
    project_id uuid not null,
    village_id uuid not null,
    primary key (project_id, village_id)
);

-- What projects have asked the ledger for, and what it has answered; each once, in whatever order it comes.
create table projection.funding_request (
    id uuid primary key,
    project_id uuid not null,
    programme_code text not null,
    date date not null,
    holder_kind text not null,
    holder_id uuid not null
);

create index funding_request_of_project on projection.funding_request (project_id);

create table projection.funding_request_part (
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

create table projection.funding_cancellation (
    id uuid primary key,
    date date not null
);

create table projection.funding_decision (
    id uuid primary key,
    date date not null,
    outcome text not null,
    reason_code text,
    document_id uuid
);

create table projection.funding_release (
    id uuid primary key,
    date date not null,
    amount bigint not null,
    document_id uuid
);

-- The request whose reserved money a contract has taken.
alter table projection.contract add column funding_request_id uuid;
