-- Who had a livelihood project from when until when: reports on the places of a day find it where it was on that day.
create table projection.livelihood_project_holder (
    project_id uuid not null,
    area_id uuid not null,
    held_from date,
    held_until date,
    primary key (project_id, area_id)
);
create index livelihood_project_holder_area on projection.livelihood_project_holder (area_id);

insert into projection.livelihood_project_holder (project_id, area_id) select id, area_id from projection.livelihood_project;
