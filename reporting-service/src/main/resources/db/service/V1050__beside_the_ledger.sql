-- What stands beside the ledger, as it was last told.
create table projection.disbursement_forecast (
    id uuid primary key,
    event_version int not null,
    deleted boolean not null,
    area_id uuid not null,
    date date not null,
    holder_kind text not null,
    holder_id uuid not null,
    programme_code text not null,
    line_code text,
    year int not null,
    kind text not null,
    horizon text not null,
    until date not null,
    amount bigint not null,
    reason text
);

create index disbursement_forecast_of_area on projection.disbursement_forecast (area_id, date);

create table projection.policy_credit (
    id uuid primary key,
    event_version int not null,
    deleted boolean not null,
    area_id uuid not null,
    date date not null,
    credit_programme text not null,
    lent bigint not null,
    recovered bigint not null,
    outstanding bigint not null,
    overdue bigint not null,
    borrowers int not null
);

create index policy_credit_of_area on projection.policy_credit (area_id, date);

create table projection.integrated_fund (
    id uuid primary key,
    event_version int not null,
    deleted boolean not null,
    area_id uuid not null,
    date date not null,
    programme_code text not null,
    line_code text,
    year int not null,
    origin text not null,
    source text not null,
    allocated bigint not null,
    disbursed bigint not null
);

create index integrated_fund_of_area on projection.integrated_fund (area_id, date);

create table projection.mobilised_gift (
    id uuid primary key,
    event_version int not null,
    deleted boolean not null,
    area_id uuid not null,
    date date not null,
    programme_code text not null,
    line_code text,
    form text not null,
    amount bigint not null,
    labour_days int,
    goods text,
    donor_kind text not null,
    donor text,
    purpose text not null
);

create index mobilised_gift_of_area on projection.mobilised_gift (area_id, date);
