-- What boundary acts say, until they are in force and afterwards; see platform V0013.
alter table boundary_act
    add column act_id uuid not null references act (id),
    add column changed_in xid8 not null default pg_current_xact_id();
create unique index boundary_act_number on boundary_act (number) where not deleted;
create index boundary_act_changes on boundary_act (changed_in, id);
create trigger boundary_act_changes before update on boundary_act for each row execute function note_change();

-- The places as they are from the first day of the act.
create table boundary_unit (
    boundary_act_id uuid not null references boundary_act (id),
    code text not null,
    level text not null,
    name text not null,
    kind text,
    -- Null for a province: it lies directly below the country.
    parent_code text,
    primary key (boundary_act_id, code)
);

-- Which old place became which new one.
create table boundary_conversion (
    boundary_act_id uuid not null references boundary_act (id),
    old_code text not null,
    new_code text not null,
    extent text not null check (extent in ('unchanged', 'whole', 'part')),
    share numeric(9, 6),
    share_base text check (share_base in ('households', 'population', 'area')),
    primary key (boundary_act_id, old_code, new_code)
);

alter table area add constraint area_boundary_act foreign key (boundary_act_id) references boundary_act (id);
alter table area_succession
    add constraint area_succession_area foreign key (area_id) references area (id),
    add constraint area_succession_successor foreign key (successor_id) references area (id),
    add constraint area_succession_act foreign key (boundary_act_id) references boundary_act (id);

-- The name without tone marks, in small letters, as people type it who search.
alter table area_period add column folded text not null generated always as (
    lower(translate(regexp_replace(normalize(name, NFD), '[\u0300-\u036f]', '', 'g'), 'đĐ', 'dd'))) stored;
