-- The act that a document was recorded with is kept where all acts are.
alter table ledger_document add column act_id uuid references act (id);

insert into act (id, number, issued_on, issuer, title, recorded_by, recorded_at)
select id, act_number, act_issued_on, act_issuer, act_title, recorded_by, recorded_at
from ledger_document where act_title is not null;

insert into act_link (subject_kind, subject_id, act_id, role, linked_at)
select lower(kind), id, id, 'BASIS', recorded_at from ledger_document where act_title is not null;

alter table ledger_document disable trigger ledger_document_only_grows;
update ledger_document set act_id = id where act_title is not null;
alter table ledger_document enable trigger ledger_document_only_grows;

alter table ledger_document
    drop column act_number,
    drop column act_issued_on,
    drop column act_issuer,
    drop column act_title;
