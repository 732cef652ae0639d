-- A plan may serve several editions. plan.programme_code is the first one; a line of money is of that one unless it says so.
create table plan_further_programme (
    plan_id uuid not null references plan (id),
    position int not null,
    programme_code text not null,
    primary key (plan_id, position),
    unique (plan_id, programme_code)
);

create index plan_further_programme_code on plan_further_programme (programme_code);

alter table plan_fund_line
    add column programme_code text,
    drop constraint plan_fund_line_plan_id_line_code_nature_key,
    add unique nulls not distinct (plan_id, programme_code, line_code, nature);
