-- Certificates of poor and near-poor households (giấy chứng nhận hộ nghèo, hộ cận nghèo), each by a decision.
create table certificate (
    code text primary key,
    household_id uuid not null references household (id),
    standard_id uuid not null references poverty_standard (id),
    round_id uuid not null references review_round (id),
    class text not null check (class in ('poor', 'near_poor')),
    valid_from date not null,
    constraint certificate_once unique (round_id, household_id)
);
create index certificate_of on certificate (household_id, valid_from);
