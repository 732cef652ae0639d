-- Payments of the ledger to households: a copy of what budget-service publishes. It may name a household that there is not.
create table support_payment (
    id uuid primary key,
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
    amount bigint not null,
    primary key (payment_id, position)
);
create index support_payment_part_of on support_payment_part (household_id, policy);

-- Households of which either has changed: what was paid, or what was recorded.
create table paid_household_due (
    household_id uuid primary key,
    marked_at timestamptz not null default clock_timestamp()
);
