-- What a plan says beside its figures: prose as ordered sections, all else as rows that a filter finds.
alter table plan
    add column level text,
    add column parent_id uuid references plan (id),
    add column place_of_issue text,
    add column searched text not null default '',
    add column folded text not null default '';

update plan p set level = (select a.level from area a where a.id = p.area_id);

alter table plan alter column level set not null;

create index plan_parent on plan (parent_id) where parent_id is not null;

alter table plan_assignment add column level text;

alter table plan_target
    alter column value drop not null,
    add column upper_value numeric,
    add column baseline_numerator bigint,
    add column baseline_denominator bigint,
    add column rate_key text,
    add column owner_agency_code text,
    add column owner_name text;

-- What it rests on, in its order. The act is one of the plan's acts.
create table plan_basis (
    plan_id uuid not null references plan (id),
    position int not null,
    kind text not null,
    act_id uuid not null references act (id),
    primary key (plan_id, position)
);

create table plan_section (
    plan_id uuid not null references plan (id),
    position int not null,
    kind text not null,
    number text,
    title text,
    text text,
    primary key (plan_id, position)
);

create table plan_activity (
    plan_id uuid not null references plan (id),
    position int not null,
    key text not null,
    line_code text,
    number text,
    title text not null,
    objective text,
    beneficiaries text[] not null,
    contents text[] not null,
    steps text[] not null,
    primary key (plan_id, position),
    unique (plan_id, key)
);

-- Articles of other papers that single parts of the plan name.
create table plan_citation (
    plan_id uuid not null references plan (id),
    position int not null,
    activity_key text,
    document_number text not null,
    issued_on text,
    clause text,
    primary key (plan_id, position)
);

create table plan_fund_source (
    plan_id uuid not null references plan (id),
    position int not null,
    kind text not null,
    text text,
    amount bigint check (amount >= 0),
    primary key (plan_id, position)
);

create table plan_responsibility (
    plan_id uuid not null references plan (id),
    position int not null,
    number text,
    agency_code text,
    name text not null,
    tasks text[] not null,
    primary key (plan_id, position)
);

-- Plans of before are found by their titles; what they say further is found once they are stated anew.
update plan p set searched = (
    select lower(normalize(a.title || E'\n' || a.issuer, NFC)) from act a where a.id = p.act_id);
update plan set folded = translate(
    regexp_replace(normalize(searched, NFD), '[\u0300-\u036f]', '', 'g'), 'đ', 'd');
