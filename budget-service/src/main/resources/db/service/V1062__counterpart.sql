-- What share of the central money a place and all below it must add of its own, by act.
create table counterpart_rule (
    id uuid primary key,
    area_id uuid not null,
    programme_code text not null,
    line_code text,
    base text not null check (base in ('CENTRAL', 'TOTAL')),
    percent numeric not null check (percent >= 0 and percent <= 1000),
    tolerance bigint not null check (tolerance >= 0),
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    act_id uuid not null references act (id),
    recorded_by text not null,
    recorded_at timestamptz not null default now(),
    changed_in xid8 not null default pg_current_xact_id(),
    constraint counterpart_rule_once exclude using gist (area_id with =, programme_code with =,
        coalesce(line_code, '') with =, daterange(valid_from, valid_to, '[]') with &&)
);

create index counterpart_rule_of_area on counterpart_rule (area_id, programme_code);
create index counterpart_rule_changes on counterpart_rule (changed_in, id);
create trigger counterpart_rule_changed before update on counterpart_rule
    for each row execute function note_change();

-- Rules to be held against the ledger again, because either has changed.
create table counterpart_due (
    rule_id uuid primary key,
    marked_at timestamptz not null default clock_timestamp()
);
