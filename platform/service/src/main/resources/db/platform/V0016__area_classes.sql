-- What acts have said of places; the owner's truth in plans-service, a copy of the same shape everywhere else.
create table public.area_classes (
    id uuid primary key,
    event_version int not null,
    deleted boolean not null default false
);

create table public.area_class (
    area_id uuid not null,
    scheme text not null,
    value text not null,
    valid_from date not null,
    valid_to date,
    act text not null,
    primary key (area_id, scheme, valid_from)
);
