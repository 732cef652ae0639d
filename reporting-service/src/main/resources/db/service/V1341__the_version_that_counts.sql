-- Which version an observation's figures are of, as long as nobody asks for a day: the last approved one, else the last.
alter table projection.observation
    add column version int not null default 1,
    add column approved_on date,
    add column source text;

update projection.observation o set version = v.number, approved_on = v.approved_on, source = v.source,
    numerator = v.numerator, denominator = v.denominator, value = v.value
from (
    select distinct on (observation_id) * from projection.observation_version
    order by observation_id, approved_on is not null desc, number desc
) v
where v.observation_id = o.id;

alter table projection.observation alter column version drop default;
