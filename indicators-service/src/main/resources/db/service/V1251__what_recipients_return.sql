-- What recipients of lists say they did for beneficiaries: on a day, of a household or a member. member_id is null where it is
-- said of the household.
create table recipient_return (
    id uuid primary key,
    grant_id uuid not null references data_grant (id),
    kind text not null check (kind in ('INSURANCE_CARD_VALID', 'LOAN_MADE')),
    returned_on date not null,
    household_id uuid not null references household (id),
    member_id uuid references household_member (id),
    holds boolean not null,
    recorded_by text not null,
    recorded_at timestamptz not null default now(),
    constraint recipient_return_once unique nulls not distinct (grant_id, kind, returned_on, household_id, member_id)
);
