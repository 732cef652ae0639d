-- All editions that a plan serves; programme_code is the first one. A line of money is of that one unless it says so.
alter table plan add column programme_codes text[];

update plan set programme_codes = array[programme_code];

alter table plan
    alter column programme_codes set not null,
    add check (programme_codes[1] = programme_code);

alter table plan_fund_line
    add column programme_code text,
    drop constraint plan_fund_line_plan_id_line_code_nature_key,
    add unique nulls not distinct (plan_id, programme_code, line_code, nature);
