-- A plan is an act; what the paper says of itself is kept where all acts are.
alter table plan add column act_id uuid references act (id);

insert into act (id, number, issued_on, kind, issuer, title, recorded_by, recorded_at)
select id, document_number, issued_on, 'PLAN', issuer, title, created_by, created_at from plan;

insert into act_link (subject_kind, subject_id, act_id, role, linked_at)
select 'plan', id, id, 'DOCUMENT', created_at from plan;

update plan set act_id = id;

alter table plan
    alter column act_id set not null,
    drop column title,
    drop column issuer,
    drop column document_number,
    drop column issued_on;
