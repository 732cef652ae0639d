-- What a holder may be given at most over several years, by an act; the act of the latest date is in force.
create table ceiling (
    id uuid primary key,
    programme_code text not null,
    holder_kind text not null,
    holder_id uuid not null,
    from_year int not null,
    to_year int not null,
    date date not null,
    act_id uuid not null references act (id),
    note text,
    recorded_by text not null,
    recorded_at timestamptz not null,
    check (from_year <= to_year)
);

create index ceiling_of_holder on ceiling (holder_id, programme_code);

create table ceiling_part (
    ceiling_id uuid not null references ceiling (id),
    position int not null,
    line_code text not null,
    source text not null,
    nature text not null,
    amount bigint not null check (amount >= 0),
    primary key (ceiling_id, position),
    unique (ceiling_id, line_code, source, nature)
);
