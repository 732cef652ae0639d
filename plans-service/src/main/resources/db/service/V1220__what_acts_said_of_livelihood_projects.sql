-- What the act of a step said of the project; of an amendment what it left out is null and stays as it was. Acts come in any
-- order, so the project says what they say together, by their days.
alter table livelihood_step
    add column title text,
    add column model text,
    add column households int,
    add column poor int,
    add column near_poor int,
    add column newly_escaped int,
    add column ethnic_minority int,
    add column state_budget bigint,
    add column loans bigint,
    add column own bigint,
    add column direct bigint;

-- Of acts of before nothing is known but what all of them led to: the last one says it.
update livelihood_step s
set title = p.title, model = p.model, households = p.households, poor = p.poor, near_poor = p.near_poor,
    newly_escaped = p.newly_escaped, ethnic_minority = p.ethnic_minority, state_budget = p.state_budget, loans = p.loans,
    own = p.own, direct = p.direct
from livelihood_project p
where p.id = s.project_id and (s.project_id, s.position) in (
    select distinct on (project_id) project_id, position from livelihood_step
    where state = 'APPROVED' or state = 'CONTRACTED' and reason is not null
    order by project_id, date desc, position desc);
