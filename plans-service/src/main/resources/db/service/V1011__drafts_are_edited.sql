-- A draft can be replaced and deleted until it is issued; its revision is raised by each change.
alter table plan
    add column revision int not null default 1,
    add column deleted boolean not null default false;
