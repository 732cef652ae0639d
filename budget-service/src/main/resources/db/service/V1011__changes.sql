-- What this service owns is told as changes; see platform V0012.
alter table ledger_document add column changed_in xid8 not null default pg_current_xact_id();
create index ledger_document_changes on ledger_document (kind, changed_in, id);
