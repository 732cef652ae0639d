-- Who took over the work of a place that has ended.
create table work_handover (
    work_id uuid not null references work (id),
    area_id uuid not null,
    effective_on date not null,
    act_id uuid not null references act (id),
    primary key (work_id, area_id)
);

create index work_handover_of_area on work_handover (area_id);
