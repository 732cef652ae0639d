-- All editions that a plan serves; programme_code is the first one. A line of money is of one of them.
alter table projection.plan add column programme_codes text[];

update projection.plan set programme_codes = array[programme_code];

alter table projection.plan alter column programme_codes set not null;

alter table projection.plan_fund_line add column programme_code text;

update projection.plan_fund_line l set programme_code = p.programme_code from projection.plan p where p.id = l.plan_id;

alter table projection.plan_fund_line
    alter column programme_code set not null,
    drop constraint plan_fund_line_pkey,
    add primary key (plan_id, programme_code, line_code, nature);
