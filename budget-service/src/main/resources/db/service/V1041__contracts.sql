-- A contract: it binds money of its holder until it is paid. What is bound, advanced and paid stands in the postings.
create table contract (
    id uuid primary key,
    event_version int not null,
    deleted boolean not null default false,
    programme_code text not null,
    number text not null,
    title text not null,
    signed_on date not null,
    -- Who has signed it; a handover does not change that.
    signed_by_id uuid not null,
    holder_kind text not null,
    holder_id uuid not null,
    held_since date not null,
    payee_kind text not null check (payee_kind in ('CONTRACTOR', 'COMMUNITY')),
    payee text not null,
    value bigint not null check (value > 0),
    advance_limit bigint check (advance_limit >= 0),
    state text not null check (state in ('OPEN', 'COMPLETED', 'TERMINATED')),
    work_id uuid references work (id),
    recorded_by text not null,
    changed_in xid8 not null default pg_current_xact_id(),
    unique (signed_by_id, programme_code, number)
);

create index contract_of_holder on contract (holder_id);
create index contract_of_work on contract (work_id);
create index contract_by_date on contract (signed_on, id);
create index contract_changes on contract (changed_in, id);
create trigger contract_changes before update on contract for each row execute function note_change();

-- What the contract and its amendments state, each from its day on.
create table contract_term (
    contract_id uuid not null references contract (id),
    position int not null,
    valid_from date not null,
    value bigint not null check (value > 0),
    advance_limit bigint check (advance_limit >= 0),
    act_id uuid not null references act (id),
    primary key (contract_id, position)
);

create table contract_stage (
    contract_id uuid not null references contract (id),
    number int not null check (number > 0),
    name text not null,
    amount bigint not null check (amount > 0),
    due_on date,
    accepted bigint not null default 0 check (accepted >= 0),
    primary key (contract_id, number),
    check (accepted <= amount)
);

-- Minutes of acceptance (nghiệm thu); below zero when they withdraw others.
create table acceptance (
    id uuid primary key,
    contract_id uuid not null references contract (id),
    stage int not null,
    date date not null,
    amount bigint not null check (amount <> 0),
    act_id uuid not null references act (id),
    withdraws uuid unique references acceptance (id),
    recorded_by text not null,
    recorded_at timestamptz not null
);

create index acceptance_of_contract on acceptance (contract_id, date, id);
create trigger acceptance_only_grows before update or delete on acceptance
    for each statement execute function refuse_change();

-- What a paper belongs to, and of which other something comes back.
alter table ledger_document
    drop constraint ledger_document_kind_check,
    add constraint ledger_document_kind_check check (kind in
        ('ESTIMATE', 'ALLOCATION', 'PAYMENT', 'HANDOVER', 'BUDGET_TRANSFER', 'CARRY_OVER', 'OPENING_BALANCE', 'RECEIPT',
            'ADVANCE', 'COMMITMENT', 'REFUND', 'REVERSAL')),
    add column contract_id uuid references contract (id),
    add column request_id uuid,
    add column refunds uuid references ledger_document (id),
    add column adjusts text;

create index ledger_document_refunded on ledger_document (refunds) where refunds is not null;

alter table posting
    add column contract_id uuid references contract (id),
    add column stage int,
    add column work_id uuid references work (id);

create index posting_of_contract on posting (contract_id) where contract_id is not null;
create index posting_of_work on posting (work_id) where work_id is not null;
