-- Poverty standards: dated, of the nation or of a province. content: lines, thresholds, dimensions as the API has them.
create table poverty_standard (
    id uuid primary key,
    code text not null constraint poverty_standard_code_once unique,
    name_vi text not null,
    name_en text,
    area_id uuid not null,
    valid_from date not null,
    valid_to date not null,
    content jsonb not null,
    act_id uuid not null references act (id),
    changed_in xid8 not null default pg_current_xact_id(),
    check (valid_to >= valid_from),
    -- A household has at most one class by the standards of the nation and one by those of its province.
    constraint poverty_standard_once exclude using gist
        (area_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index poverty_standard_changes on poverty_standard (changed_in, id);
create trigger poverty_standard_changes before update on poverty_standard for each row execute function note_change();

create table poverty_standard_extension (
    standard_id uuid not null references poverty_standard (id),
    valid_to date not null,
    act_id uuid not null references act (id),
    primary key (standard_id, valid_to)
);

-- The items of sheet B1 with their points, as whoever has the annex loads them.
create table score_sheet (
    id uuid primary key,
    standard_id uuid not null references poverty_standard (id),
    area_id uuid not null,
    settlement text not null check (settlement in ('rural', 'urban')),
    version int not null check (version > 0),
    valid_from date not null,
    items jsonb not null,
    act_id uuid not null references act (id),
    constraint score_sheet_once unique (standard_id, area_id, settlement, version)
);
create index score_sheet_of_place on score_sheet (standard_id, settlement, area_id, valid_from);
