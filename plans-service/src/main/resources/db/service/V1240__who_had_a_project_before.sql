-- Whoever had a project before it was handed over: it stays in what was told of that place.
create table livelihood_project_former (
    project_id uuid not null references livelihood_project (id),
    position int not null,
    area_id uuid not null references area (id),
    held_since date not null,
    primary key (project_id, position)
);
create index livelihood_project_former_area on livelihood_project_former (area_id);
