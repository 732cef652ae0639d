-- Who did what to which thing, and who looked at whom: added in the transaction of the effect, never changed.
create table public.audit (
    id uuid not null,
    -- When it was written, not when its transaction began: whoever waited for a lock comes after whom it waited for.
    at timestamptz not null default clock_timestamp(),
    did text not null check (did in ('CHANGED', 'LOOKED')),
    actor text not null,
    request_id text not null,
    -- Method and path; null of what no request asked for.
    request text,
    kind text not null,
    thing text,
    act text,
    event_id uuid,
    -- Ids of places, and of agencies, of which it speaks; where it speaks of none, the places of whoever did it.
    concerned uuid[] not null,
    -- What an edit replaced, where no event tells it; of what events tell, before is the entry before.
    before text,
    after text,
    primary key (at, id)
);
create index audit_of_thing on public.audit (thing, at, id);
create index audit_of_actor on public.audit (actor, at, id);

create function public.keep_audit() returns trigger language plpgsql as
$$ begin raise exception 'what was done stays written down'; end $$;
create trigger audit_kept before update or delete or truncate on public.audit
    for each statement execute function public.keep_audit();
revoke update, delete, truncate on public.audit from current_user;
