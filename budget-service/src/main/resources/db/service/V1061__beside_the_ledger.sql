-- What stands beside the ledger is dated and has an author; a correction is a further version, and all versions stay.
create table record_version (
    record_id uuid not null,
    version int not null,
    state text not null,
    author text not null,
    recorded_at timestamptz not null default now(),
    primary key (record_id, version)
);

create trigger record_version_only_grows before update or delete on record_version
    for each statement execute function refuse_change();

-- What somebody expects or promises that a holder will have disbursed by a day. Never a posting.
create table disbursement_forecast (
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
    amount bigint not null check (amount >= 0),
    reason text,
    check (kind in ('estimate', 'pledge')),
    check (horizon in ('month_end', 'quarter_end', 'year_end', 'closing')),
    changed_in xid8 not null default pg_current_xact_id()
);

create unique index disbursement_forecast_once on disbursement_forecast (holder_kind, holder_id, programme_code, line_code, year, kind, until, date) nulls not distinct where not deleted;
create index disbursement_forecast_by_date on disbursement_forecast (date, id);
create index disbursement_forecast_of_area on disbursement_forecast (area_id, date);
create index disbursement_forecast_changes on disbursement_forecast (changed_in, id);
create trigger disbursement_forecast_changed before update on disbursement_forecast for each row execute function note_change();

-- Policy credit by month: what the bank's programmes lent and recovered, and what is outstanding.
create table policy_credit (
    id uuid primary key,
    event_version int not null,
    deleted boolean not null,
    area_id uuid not null,
    date date not null,
    credit_programme text not null,
    lent bigint not null check (lent >= 0),
    recovered bigint not null check (recovered >= 0),
    outstanding bigint not null check (outstanding >= 0),
    overdue bigint not null check (overdue >= 0),
    borrowers int not null check (borrowers >= 0),
    check (overdue <= outstanding),
    changed_in xid8 not null default pg_current_xact_id()
);

create unique index policy_credit_once on policy_credit (area_id, credit_programme, date) nulls not distinct where not deleted;
create index policy_credit_by_date on policy_credit (date, id);
create index policy_credit_of_area on policy_credit (area_id, date);
create index policy_credit_changes on policy_credit (changed_in, id);
create trigger policy_credit_changed before update on policy_credit for each row execute function note_change();

-- Money of other programmes that serves the same ends, from the beginning of the year to the day.
create table integrated_fund (
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
    allocated bigint not null check (allocated >= 0),
    disbursed bigint not null check (disbursed >= 0),
    check (disbursed <= allocated),
    check (source in ('central', 'local')),
    changed_in xid8 not null default pg_current_xact_id()
);

create unique index integrated_fund_once on integrated_fund (area_id, programme_code, line_code, origin, source, date) nulls not distinct where not deleted;
create index integrated_fund_by_date on integrated_fund (date, id);
create index integrated_fund_of_area on integrated_fund (area_id, date);
create index integrated_fund_changes on integrated_fund (changed_in, id);
create trigger integrated_fund_changed before update on integrated_fund for each row execute function note_change();

-- What was given: cash, goods, days of labour. A person who gives has no name here.
create table mobilised_gift (
    id uuid primary key,
    event_version int not null,
    deleted boolean not null,
    area_id uuid not null,
    date date not null,
    programme_code text not null,
    line_code text,
    form text not null,
    amount bigint not null check (amount >= 0),
    labour_days int check (labour_days >= 0),
    goods text,
    donor_kind text not null,
    donor text,
    purpose text not null,
    check (form in ('cash', 'goods', 'labour')),
    check ((donor_kind = 'organisation') = (donor is not null)),
    changed_in xid8 not null default pg_current_xact_id()
);

create index mobilised_gift_by_date on mobilised_gift (date, id);
create index mobilised_gift_of_area on mobilised_gift (area_id, date);
create index mobilised_gift_changes on mobilised_gift (changed_in, id);
create trigger mobilised_gift_changed before update on mobilised_gift for each row execute function note_change();
