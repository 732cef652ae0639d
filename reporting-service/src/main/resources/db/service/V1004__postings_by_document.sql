-- What is told again is found by its document.
create index posting_of_document on projection.posting (document_id);
