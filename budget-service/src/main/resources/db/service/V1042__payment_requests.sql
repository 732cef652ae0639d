-- Who asks for a payment is not who pays it.
create table payment_request (
    id uuid primary key,
    kind text not null check (kind in ('PAYMENT', 'ADVANCE')),
    contract_id uuid references contract (id),
    stage int,
    clears bigint not null check (clears between 0 and amount),
    programme_code text not null,
    year int not null,
    date date not null,
    holder_kind text not null,
    holder_id uuid not null,
    line_code text not null,
    source text not null,
    nature text not null,
    origin_year int not null,
    payee text not null,
    note text,
    amount bigint not null check (amount > 0),
    state text not null check (state in ('OPEN', 'PAID', 'REFUSED')),
    requested_by text not null,
    requested_at timestamptz not null,
    reason text,
    decided_by text,
    decided_at timestamptz,
    document_id uuid,
    changed_in xid8 not null default pg_current_xact_id()
);

create index payment_request_by_date on payment_request (date, id);
create index payment_request_of_holder on payment_request (holder_id);
create index payment_request_changes on payment_request (changed_in, id);
create trigger payment_request_changes before update on payment_request
    for each row execute function note_change();
