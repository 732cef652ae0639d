-- The table that a plan has for each village or commune and year, known by the code of its first day.
create table plan_annex_row (
    plan_id uuid not null references plan (id),
    position int not null,
    area_code text not null,
    year int not null,
    households bigint,
    poor_opening bigint,
    near_poor_opening bigint,
    poor_reduction bigint,
    near_poor_reduction bigint,
    poor_closing bigint,
    near_poor_closing bigint,
    primary key (plan_id, position),
    unique (plan_id, area_code, year)
);

alter table plan_target add column annex text;
