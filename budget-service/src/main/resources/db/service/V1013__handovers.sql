-- What a place that has ended still had goes to its successors.
alter table ledger_document
    drop constraint ledger_document_kind_check,
    add constraint ledger_document_kind_check check (kind in ('ESTIMATE', 'ALLOCATION', 'PAYMENT', 'HANDOVER'));
