-- The act that says what the plan says at a revision; null of drafts.
alter table plan_revision add column act_id uuid references act (id);

update plan_revision r set act_id = (
    select s.act_id from plan_step s
    where s.plan_id = r.plan_id and s.status = 'AMENDED' and s.taken_at <= r.made_at
    order by s.position desc limit 1);
