-- The papers that put postings into the ledger: an estimate, an allocation, a payment. Never changed.
create table ledger_document (
    id uuid primary key,
    kind text not null check (kind in ('ESTIMATE', 'ALLOCATION', 'PAYMENT')),
    programme_code text not null,
    year int not null,
    date date not null,
    act_number text,
    act_issued_on text,
    act_issuer text,
    act_title text,
    note text,
    giver_kind text,
    giver_id uuid,
    payee text,
    total bigint not null check (total > 0),
    recorded_by text not null,
    recorded_at timestamptz not null
);

-- Money from a giver to a receiver. Without a giver it enters the ledger, without a receiver it leaves it.
create table posting (
    id uuid primary key,
    document_id uuid not null references ledger_document (id),
    position int not null,
    giver_kind text,
    giver_id uuid,
    receiver_kind text,
    receiver_id uuid,
    line_code text not null,
    source text not null check (source in ('CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE')),
    nature text not null check (nature in ('INVESTMENT', 'RECURRENT', 'NOT_STATED')),
    origin_year int not null,
    spending_year int not null,
    amount bigint not null check (amount > 0),
    unique (document_id, position),
    check (giver_id is not null or receiver_id is not null),
    check (giver_id is distinct from receiver_id)
);

-- The ledger only grows.
create function refuse_change() returns trigger language plpgsql as
$$ begin raise exception 'the ledger only grows'; end $$;

create trigger posting_only_grows before update or delete on posting
    for each statement execute function refuse_change();
create trigger ledger_document_only_grows before update or delete on ledger_document
    for each statement execute function refuse_change();

-- What each holder has, kept in the transaction of the posting and equal to the postings.
create table balance (
    holder_kind text not null,
    holder_id uuid not null,
    programme_code text not null,
    line_code text not null,
    source text not null,
    nature text not null,
    origin_year int not null,
    spending_year int not null,
    received bigint not null default 0 check (received >= 0),
    passed_on bigint not null default 0 check (passed_on >= 0),
    paid bigint not null default 0 check (paid >= 0),
    primary key
        (holder_id, programme_code, line_code, source, nature, origin_year, spending_year, holder_kind),
    check (received - passed_on - paid >= 0)
);
