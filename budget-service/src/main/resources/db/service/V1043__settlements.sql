-- A budget year of a holder and a programme that is settled (quyết toán) and closed.
create table settlement (
    id uuid primary key,
    programme_code text not null,
    holder_kind text not null,
    holder_id uuid not null,
    spending_year int not null,
    date date not null,
    act_id uuid not null references act (id),
    act_number text,
    note text,
    total bigint not null check (total >= 0),
    recorded_by text not null,
    recorded_at timestamptz not null,
    changed_in xid8 not null default pg_current_xact_id(),
    unique (holder_id, programme_code, spending_year, holder_kind)
);

create index settlement_by_date on settlement (date, id);
create index settlement_changes on settlement (changed_in, id);

create table settlement_part (
    settlement_id uuid not null references settlement (id),
    line_code text not null,
    source text not null,
    nature text not null,
    origin_year int not null,
    amount bigint not null check (amount >= 0),
    primary key (settlement_id, line_code, source, nature, origin_year)
);

create trigger settlement_only_grows before update or delete on settlement
    for each statement execute function refuse_change();
create trigger settlement_part_only_grows before update or delete on settlement_part
    for each statement execute function refuse_change();
