-- What the papers of the ledger say of themselves; nothing is known of those told before.
create table projection.ledger_document (
    id uuid primary key,
    kind text not null,
    act_number text,
    issued_on text,
    decision text,
    revision int,
    giver_kind text,
    giver_id uuid,
    reverses_id uuid,
    note text
);

-- Whom a receiver names as its giver, whose own papers do not say it yet.
alter table projection.posting add column named_giver_id uuid;
