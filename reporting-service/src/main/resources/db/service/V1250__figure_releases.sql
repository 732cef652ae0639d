-- What provinces have released to everybody: figures drawn from snapshots, with what is small left out. Reporting's own
-- data, in the schema that no rebuild exchanges.
create table public.figure_release (
    id uuid primary key,
    area_id uuid not null,
    area_code text not null,
    year int not null,
    -- The last day of the year.
    tree date not null,
    state text not null check (state in ('DRAFT', 'PUBLISHED', 'REPLACED', 'WITHDRAWN')),
    act_id uuid not null references public.act (id),
    -- What everybody reads, from when it is published on.
    body bytea not null,
    sha256 text not null check (sha256 = encode(sha256(body), 'hex')),
    -- What is smaller had been left out.
    threshold int not null check (threshold > 1),
    drafted_by text not null,
    drafted_at timestamptz not null default clock_timestamp(),
    published_by text,
    published_at timestamptz,
    ended_by text,
    ended_at timestamptz,
    reason text,
    check ((published_by is null) = (published_at is null)),
    check (state not in ('PUBLISHED', 'REPLACED') or published_at is not null),
    check ((ended_at is not null) = (state in ('REPLACED', 'WITHDRAWN'))),
    check ((reason is not null) = (state = 'WITHDRAWN'))
);

create unique index figure_release_in_force on public.figure_release (year, area_code) where state = 'PUBLISHED';
create index figure_release_of_area on public.figure_release (area_id, year);

create table public.figure_release_snapshot (
    release_id uuid not null references public.figure_release,
    position int not null,
    snapshot_id uuid not null references public.snapshot,
    primary key (release_id, position)
);

create function public.refuse_other_figures() returns trigger language plpgsql as
$$ begin raise exception 'what is released stays as it was drafted'; end $$;

create trigger figure_release_stays before update on public.figure_release
    for each row when (row(old.area_id, old.area_code, old.year, old.tree, old.act_id, old.body, old.threshold,
        old.drafted_by) is distinct from row(new.area_id, new.area_code, new.year, new.tree, new.act_id, new.body,
        new.threshold, new.drafted_by))
    execute function public.refuse_other_figures();

create trigger figure_release_is_kept before delete or truncate on public.figure_release
    for each statement execute function public.refuse_other_figures();

create trigger figure_release_snapshot_stays before update or delete or truncate on public.figure_release_snapshot
    for each statement execute function public.refuse_change();
