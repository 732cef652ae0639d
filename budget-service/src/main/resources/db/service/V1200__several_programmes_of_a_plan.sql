-- A plan may serve several editions, and the same code may be a line of each. programme_code is the first one.
alter table plan add column programme_codes text[];

update plan set programme_codes = array[programme_code];

alter table plan alter column programme_codes set not null;

alter table plan_line add column programme_code text;

update plan_line l set programme_code = p.programme_code from plan p where p.id = l.plan_id;

alter table plan_line
    alter column programme_code set not null,
    drop constraint plan_line_pkey,
    add primary key (plan_id, programme_code, line_code);
