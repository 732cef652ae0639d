-- What is required of livelihood projects, by kind and place, each with its validity and the act that says so.
create table livelihood_rule (
    id uuid primary key,
    area_id uuid not null references area (id),
    kind text not null,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    specially_difficult numeric check (specially_difficult between 0 and 100),
    difficult numeric check (difficult between 0 and 100),
    elsewhere numeric check (elsewhere between 0 and 100),
    beneficiaries numeric check (beneficiaries between 0 and 100),
    direct numeric check (direct between 0 and 100),
    most_support bigint check (most_support > 0),
    most_cost bigint check (most_cost > 0),
    act_id uuid not null references act (id),
    recorded_by text not null,
    recorded_at timestamptz not null default now(),
    constraint livelihood_rule_once exclude using gist
        (area_id with =, kind with =, daterange(valid_from, valid_to, '[]') with &&)
);

create index livelihood_rule_by_day on livelihood_rule (valid_from, id);

-- A livelihood project of a community; of a draft nobody else knows, its event version is 0.
create table livelihood_project (
    id uuid primary key,
    event_version int not null,
    revision int not null,
    deleted boolean not null default false,
    area_id uuid not null references area (id),
    held_since date not null,
    plan_id uuid references plan (id),
    target text,
    programme_code text not null,
    line_code text not null,
    kind text not null,
    title text not null,
    community_kind text not null,
    community_name text not null,
    model text not null,
    state text not null check (state in
        ('DRAFT', 'PROPOSED', 'APPRAISED', 'APPROVED', 'CONTRACTED', 'CLOSED', 'REFUSED', 'CANCELLED')),
    proposed_on date not null,
    approved_on date,
    contracted_on date,
    closed_on date,
    households int not null check (households > 0),
    poor int not null check (poor >= 0),
    near_poor int not null check (near_poor >= 0),
    newly_escaped int not null check (newly_escaped >= 0),
    ethnic_minority int not null check (ethnic_minority between 0 and households),
    state_budget bigint not null check (state_budget > 0),
    loans bigint not null check (loans >= 0),
    own bigint not null check (own >= 0),
    direct bigint check (direct between 0 and state_budget),
    rules uuid[] not null,
    created_by text not null,
    created_at timestamptz not null,
    changed_in xid8 not null default pg_current_xact_id(),
    check (poor + near_poor + newly_escaped <= households)
);

create index livelihood_project_of_area on livelihood_project (area_id, proposed_on);
create index livelihood_project_of_plan on livelihood_project (plan_id);
create index livelihood_project_changes on livelihood_project (changed_in, id);
create trigger livelihood_project_changes before update on livelihood_project
    for each row execute function note_change();

create table livelihood_project_village (
    project_id uuid not null references livelihood_project (id),
    village_id uuid not null references area (id),
    primary key (project_id, village_id)
);

-- Minutes of the team that appraised it: offices, no persons.
create table livelihood_appraisal (
    project_id uuid not null references livelihood_project (id),
    position int not null,
    date date not null,
    outcome text not null,
    members text[] not null,
    note text,
    act_id uuid not null references act (id),
    primary key (project_id, position)
);

create table livelihood_stage (
    project_id uuid not null references livelihood_project (id),
    position int not null,
    number int not null check (number > 0),
    name text not null,
    amount bigint not null check (amount > 0),
    due_on date,
    accepted_on date,
    act_id uuid references act (id),
    primary key (project_id, position),
    unique (project_id, number)
);

-- Every step with its day, who took it, why and by which act.
create table livelihood_step (
    project_id uuid not null references livelihood_project (id),
    position int not null,
    state text not null,
    date date not null,
    taken_at timestamptz not null,
    taken_by text not null,
    reason text,
    act_id uuid references act (id),
    primary key (project_id, position)
);
