-- A settlement may be adjusted by a later one, which is then in force.
alter table settlement
    add column adjusts uuid unique references settlement (id);

do $$
declare
    once text;
begin
    select conname into strict once from pg_constraint
    where conrelid = 'settlement'::regclass and contype = 'u' and array_length(conkey, 1) = 4;
    execute format('alter table settlement drop constraint %I', once);
end $$;

create unique index settlement_once on settlement (holder_id, programme_code, spending_year, holder_kind)
    where adjusts is null;
create index settlement_of_year on settlement (holder_id, programme_code, spending_year);

-- Numbers are told from each other without regard to case and blanks.
create function number_key(number text) returns text language sql immutable parallel safe
    return upper(regexp_replace(number, '\s+', '', 'g'));

create index contract_by_number on contract (signed_by_id, programme_code, number_key(number));

-- What somebody has asked for and nobody has decided on.
create index payment_request_open on payment_request (holder_id) where state = 'OPEN' and contract_id is null;

create index ledger_document_of_contract on ledger_document (contract_id) where contract_id is not null;
