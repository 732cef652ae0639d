-- What stands in the way, as places say it; what a place above has merged is answered once for all of it.
create table public.difficulty (
    id uuid primary key,
    area_id uuid not null,
    noted_on date not null,
    programme_code text not null,
    line_code text,
    description text not null,
    -- The rule or fact that it comes from.
    basis text,
    proposal text not null,
    -- Who is asked to answer: the place itself or one that it lay in on that day.
    to_area_id uuid not null,
    merged_into uuid references public.difficulty,
    withdrawn_on date,
    answer text,
    answer_act text,
    answered_on date,
    answered_by text,
    recorded_by text not null,
    recorded_at timestamptz not null default clock_timestamp(),
    changed_in xid8 not null default pg_current_xact_id(),
    check ((answer is null) = (answered_on is null)),
    check (merged_into <> id)
);

create index difficulty_of_area on public.difficulty (area_id, noted_on);
create index difficulty_to_area on public.difficulty (to_area_id) where answer is null;
create index difficulty_merged on public.difficulty (merged_into) where merged_into is not null;
create index difficulty_changes on public.difficulty (changed_in, id);
create trigger difficulty_changed before update on public.difficulty for each row execute function public.note_change();
