-- How a review proceeds, as the law has it for a time.
create table review_rule (
    id uuid primary key,
    kind text not null check (kind in ('YEARLY', 'REGULAR', 'AD_HOC')),
    valid_from date not null,
    valid_to date,
    content jsonb not null,
    act_id uuid not null references act (id),
    check (valid_to >= valid_from),
    constraint review_rule_once exclude using gist (kind with =, daterange(valid_from, valid_to, '[]') with &&)
);

-- A review of one commune. opening_on: the day whose classes are the beginning of the period that it closes.
create table review_round (
    id uuid primary key,
    commune_id uuid not null,
    kind text not null check (kind in ('YEARLY', 'REGULAR', 'AD_HOC')),
    standard_id uuid not null references poverty_standard (id),
    year int not null,
    opened_on date not null,
    opening_on date not null,
    opinion_act_id uuid references act (id),
    opinion_on date,
    decided_on date,
    effective_on date,
    signed boolean not null default false,
    act_id uuid references act (id),
    opened_by text not null,
    decided_by text,
    changed_in xid8 not null default pg_current_xact_id(),
    check ((decided_on is null) = (act_id is null) and (decided_on is null) = (effective_on is null))
);
create unique index review_round_yearly_once on review_round (commune_id, standard_id, year) where kind = 'YEARLY';
create index review_round_of on review_round (commune_id, opened_on);
create index review_round_changes on review_round (changed_in, id);
create trigger review_round_changes before update on review_round for each row execute function note_change();

-- What is done in a village as a whole.
create table review_village (
    round_id uuid not null references review_round (id),
    village_id uuid not null,
    meeting_on date,
    attended int,
    agreed int,
    posted_from date,
    posted_to date,
    posted_at text[],
    primary key (round_id, village_id),
    check (agreed >= 0 and agreed <= attended and posted_to >= posted_from)
);

create table review_case (
    id uuid primary key,
    round_id uuid not null references review_round (id),
    household_id uuid not null references household (id),
    village_id uuid not null,
    step text not null
        check (step in ('LISTED', 'SCORED', 'AGREED', 'POSTED', 'OBJECTED', 'DECIDED', 'REFUSED')),
    requested_on date,
    listed_on date not null,
    survey_id uuid,
    decided_class text,
    refusal text,
    constraint review_case_once unique (round_id, household_id)
);
create index review_case_of on review_case (household_id, round_id);

-- What surveyors found. Added, never changed: a re-check is another one.
create table review_survey (
    id uuid primary key,
    case_id uuid not null references review_case (id),
    surveyed_on date not null,
    settlement text not null,
    monthly_income bigint,
    b1_score int,
    b1_counts jsonb,
    sheet_id uuid references score_sheet (id),
    lacking text[] not null,
    b2_score int not null,
    found_class text not null,
    surveyed_by text not null,
    recorded_at timestamptz not null default now(),
    check ((monthly_income is null) <> (b1_score is null))
);
create index review_survey_of on review_survey (case_id);

create table review_objection (
    id uuid primary key,
    case_id uuid not null references review_case (id),
    raised_on date not null,
    reason text not null,
    rechecked_on date,
    upheld boolean,
    recorded_by text not null
);
create index review_objection_of on review_objection (case_id);

-- The class of a household by a standard, from day to day; it changes by decision only. valid_to: inclusive.
create table household_class (
    id uuid primary key,
    household_id uuid not null references household (id),
    standard_id uuid not null references poverty_standard (id),
    class text not null check (class in ('poor', 'near_poor', 'average_living_standard', 'none')),
    valid_from date not null,
    valid_to date,
    origin text not null check (origin in ('legacy', 'decision')),
    round_id uuid references review_round (id),
    act_id uuid not null references act (id),
    check (valid_to >= valid_from),
    constraint household_class_once exclude using gist
        (household_id with =, standard_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index household_class_of on household_class (household_id, standard_id, valid_from);

-- The classes of a household and standard as one state, with its version.
create table household_standing (
    id uuid primary key,
    household_id uuid not null references household (id),
    standard_id uuid not null references poverty_standard (id),
    event_version int not null,
    constraint household_standing_once unique (household_id, standard_id)
);

-- What a decided review found, one row for each village, as it is published.
create table review_result (
    id uuid primary key,
    event_version int not null,
    round_id uuid not null references review_round (id),
    area_id uuid not null,
    households jsonb not null,
    persons jsonb not null,
    constraint review_result_once unique (round_id, area_id)
);
