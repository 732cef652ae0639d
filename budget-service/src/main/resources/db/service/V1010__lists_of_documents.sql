-- Documents are listed by date, and by who gives or receives under them.
create index ledger_document_by_date on ledger_document (kind, date, id);
create index posting_by_giver on posting (giver_id, document_id);
create index posting_by_receiver on posting (receiver_id, document_id);
