-- Rules on the local share are told to the reports.
alter table counterpart_rule
    add column event_version int not null default 1,
    add column deleted boolean not null default false,
    add column act_number text;

update counterpart_rule r set act_number = a.number from act a where a.id = r.act_id;
