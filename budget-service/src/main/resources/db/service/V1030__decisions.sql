-- What an estimate or an allocation decides, and which adjustment it is.
alter table ledger_document
    add column decision text check (decision in ('INITIAL', 'SUPPLEMENTARY', 'ADJUSTMENT', 'RECALL')),
    add column revision int check (revision > 0),
    add column reverses_id uuid references ledger_document (id),
    drop constraint ledger_document_kind_check,
    add constraint ledger_document_kind_check check (kind in ('ESTIMATE', 'ALLOCATION', 'PAYMENT', 'HANDOVER',
        'BUDGET_TRANSFER', 'CARRY_OVER', 'OPENING_BALANCE', 'RECEIPT')),
    add constraint ledger_document_revision check ((revision is not null) = (decision is not distinct from 'ADJUSTMENT'));

-- A paper is undone once.
create unique index ledger_document_reversed on ledger_document (reverses_id);

-- The adjustments of whoever decides, of one programme and year, by papers of one kind.
create table adjustment (
    document_id uuid not null,
    kind text not null,
    holder_kind text not null,
    holder_id uuid not null,
    programme_code text not null,
    year int not null,
    revision int not null,
    primary key (document_id, holder_id)
);

create index adjustment_series on adjustment (holder_id, programme_code, year, kind);
