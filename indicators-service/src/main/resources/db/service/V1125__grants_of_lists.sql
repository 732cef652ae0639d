-- Who acts on decisions and gets lists of beneficiaries, by which act, of which places and with which fields.
create table data_grant (
    id uuid primary key,
    recipient text not null,
    name text not null,
    area_ids uuid[] not null,
    standard_id uuid not null references poverty_standard (id),
    classes text[] not null,
    fields text[] not null,
    valid_from date not null,
    valid_to date not null,
    act_id uuid not null references act (id),
    recorded_by text not null,
    recorded_at timestamptz not null default now(),
    check (valid_to >= valid_from)
);

-- Recipients come back for what has changed: in the order of the transactions that changed classes.
alter table household_standing add column changed_in xid8 not null default pg_current_xact_id();
create trigger household_standing_changes before update on household_standing
    for each row execute function note_change();
