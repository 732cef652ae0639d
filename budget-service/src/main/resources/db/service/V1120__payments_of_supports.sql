-- What payments went to households for. A household is an id; who that is, only indicators-service knows.
create table support_payment (
    id uuid primary key references ledger_document (id),
    event_version int not null,
    area_id uuid not null,
    date date not null,
    year int not null,
    source text not null,
    voucher text,
    taken_back boolean not null
);

create table support_payment_part (
    payment_id uuid not null references support_payment (id),
    position int not null,
    household_id uuid not null,
    policy text not null,
    amount bigint not null check (amount > 0),
    primary key (payment_id, position),
    unique (payment_id, household_id, policy)
);
