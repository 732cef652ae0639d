-- The balances that have been opened, each by one paper.
create table opened_account (
    holder_id uuid not null,
    holder_kind text not null,
    programme_code text not null,
    line_code text not null,
    source text not null,
    nature text not null,
    origin_year int not null,
    spending_year int not null,
    document_id uuid not null,
    primary key (holder_id, programme_code, line_code, source, nature, origin_year, spending_year, holder_kind)
);

create index opened_account_by on opened_account (document_id);
