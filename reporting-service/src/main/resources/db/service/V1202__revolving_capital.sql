-- What households gave back of the support of a project and what was lent on of it, in đồng.
alter table projection.livelihood_project
    add column returned bigint not null default 0,
    add column lent_on bigint not null default 0;
