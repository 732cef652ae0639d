-- Who may act in whose name: the owner's own, and copies.
create table public.delegation (
    id uuid primary key,
    event_version int not null,
    deleted boolean not null default false,
    principal text not null,
    delegate text not null,
    roles text[] not null,
    area_ids uuid[] not null,
    agency text,
    valid_from date not null,
    valid_to date not null,
    revoked_on date,
    act_number text not null
);
create index delegation_of_delegate on public.delegation (delegate, id);
create index delegation_of_principal on public.delegation (principal, id);
