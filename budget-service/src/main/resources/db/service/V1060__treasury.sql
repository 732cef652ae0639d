-- The number of the treasury's voucher, by which its statements are matched.
alter table ledger_document add column voucher text check (voucher <> '');

create index posting_disbursed on posting (spending_year, giver_id) where effect in ('PAY', 'ADVANCE');

-- What the codes of the treasury mean at a place; on a day codes mean one thing.
create table treasury_code (
    id uuid primary key,
    area_id uuid not null,
    unit_code text not null,
    chapter_code text not null,
    target_code text not null,
    source_code text not null,
    year int not null,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    holder_kind text not null,
    holder_id uuid not null,
    programme_code text not null,
    line_code text not null,
    source text not null check (source in ('CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE')),
    nature text not null check (nature in ('INVESTMENT', 'RECURRENT', 'NOT_STATED')),
    origin_year int not null,
    recorded_by text not null,
    recorded_at timestamptz not null default now(),
    changed_in xid8 not null default pg_current_xact_id(),
    constraint treasury_code_once exclude using gist (area_id with =, unit_code with =, chapter_code with =,
        target_code with =, source_code with =, year with =, daterange(valid_from, valid_to, '[]') with &&)
);

create index treasury_code_changes on treasury_code (changed_in, id);
create index treasury_code_of_area on treasury_code (area_id, year, id);
create index treasury_code_of_holder on treasury_code (holder_id, year);
create trigger treasury_code_changed before update on treasury_code
    for each row execute function note_change();

-- What the treasury says that it paid. Never a posting, and never changed: the treasury corrects by further vouchers.
create table treasury_line (
    id uuid primary key,
    area_id uuid not null,
    voucher text not null check (voucher <> ''),
    date date not null,
    year int not null,
    unit_code text not null,
    chapter_code text not null,
    target_code text not null,
    source_code text not null,
    kind text not null check (kind in ('PAYMENT', 'ADVANCE', 'REFUND')),
    item int not null check (item > 0),
    amount bigint not null check (amount > 0),
    description text,
    recorded_by text not null,
    recorded_at timestamptz not null default now(),
    changed_in xid8 not null default pg_current_xact_id(),
    constraint treasury_line_once unique (area_id, year, voucher, date, unit_code, chapter_code, target_code,
        source_code, kind, item)
);

create index treasury_line_by_date on treasury_line (date, id);
create index treasury_line_changes on treasury_line (changed_in, id);
