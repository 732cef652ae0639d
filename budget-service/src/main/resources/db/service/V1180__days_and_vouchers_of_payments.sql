-- The last day by whose papers more became available: what is dated before it must have been covered on its own day, too.
alter table balance add column gained_on date;

update balance b set gained_on = gain.day
from (
    select side.holder_kind, side.holder_id, d.programme_code, side.line_code, side.source, side.nature, side.origin_year,
        side.spending_year, max(d.date) as day
    from (
        select document_id, receiver_kind as holder_kind, receiver_id as holder_id, line_code, source, nature, origin_year,
            spending_year from posting where receiver_id is not null and amount > 0
        union all
        select document_id, giver_kind, giver_id, line_code, source, nature, origin_year, spending_year
        from posting where giver_id is not null and amount < 0
    ) side join ledger_document d on d.id = side.document_id
    group by 1, 2, 3, 4, 5, 6, 7, 8
) gain
where (b.holder_kind, b.holder_id, b.programme_code, b.line_code, b.source, b.nature, b.origin_year, b.spending_year)
    = (gain.holder_kind, gain.holder_id, gain.programme_code, gain.line_code, gain.source, gain.nature, gain.origin_year,
        gain.spending_year);

create index ledger_document_by_voucher on ledger_document (number_key(voucher)) where voucher is not null;
