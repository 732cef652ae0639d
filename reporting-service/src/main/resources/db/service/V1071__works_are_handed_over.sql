-- Who took over the work of a place that has ended, as last published.
create table projection.work_handover (
    work_id uuid not null,
    area_id uuid not null,
    effective_on date not null,
    primary key (work_id, area_id)
);
