-- A posting says what it does; an amount below zero undoes what was done before, in red.
alter table posting
    add column effect text,
    drop constraint posting_amount_check,
    add constraint posting_amount_check check (amount <> 0);

alter table posting disable trigger posting_only_grows;
update posting p set effect = case d.kind when 'PAYMENT' then 'PAY' else 'GIVE' end
from ledger_document d where d.id = p.document_id;
alter table posting enable trigger posting_only_grows;

alter table posting
    alter column effect set not null,
    add constraint posting_effect_check check (effect in ('GIVE', 'CARRY', 'PAY', 'ADVANCE', 'COMMIT')),
    add constraint posting_receiver_check check (receiver_id is null or effect in ('GIVE', 'CARRY'));

-- A paper that takes back as much as it gives has the total 0.
alter table ledger_document drop constraint ledger_document_total_check;

-- Whoever has used more than was received has a shortage, which only a signed act may bring about.
alter table balance
    drop constraint balance_check,
    add column carried bigint not null default 0 check (carried >= 0),
    add column advanced bigint not null default 0 check (advanced >= 0),
    add column committed bigint not null default 0 check (committed >= 0),
    add column shortage bigint not null default 0 check (shortage >= 0);

alter table balance
    add column available bigint not null
        generated always as (received - passed_on - carried - paid - advanced - committed) stored,
    add constraint balance_covered check (received - passed_on - carried - paid - advanced - committed + shortage >= 0);
