-- What receivers have recorded of acts that their givers had not entered: it counts until they have.
create table receipt (
    document_id uuid primary key,
    giver_kind text not null,
    giver_id uuid not null,
    -- In capitals and without blanks.
    act_number text not null,
    programme_code text not null,
    year int not null,
    receiver_kind text not null,
    receiver_id uuid not null,
    -- MATCHED: the giver has entered the act, and the receipt is taken out by another paper.
    state text not null check (state in ('OPEN', 'MATCHED', 'WITHDRAWN'))
);

create unique index receipt_once on receipt (giver_id, act_number, programme_code, year, receiver_id)
    where state <> 'WITHDRAWN';

-- What stands under an act is found by its number, in capitals and without blanks.
alter table ledger_document add column act_key text;
alter table ledger_document disable trigger ledger_document_only_grows;
update ledger_document d set act_key = nullif(upper(regexp_replace(a.number, '\s+', '', 'g')), '')
from act a where a.id = d.act_id;
alter table ledger_document enable trigger ledger_document_only_grows;
create index ledger_document_by_act on ledger_document (act_key, programme_code, year);
