-- The kinds of activities that plans name. They are data: others are added through the API.
create table activity_kind (
    code text primary key,
    name_vi text not null,
    name_en text not null
);

insert into activity_kind (code, name_vi, name_en) values
    ('training', 'Tập huấn', 'Training'),
    ('study_visit', 'Tham quan học tập', 'Study visit'),
    ('broadcast', 'Phát thanh, truyền hình, tin bài', 'Broadcast or article'),
    ('dialogue', 'Đối thoại chính sách', 'Policy dialogue'),
    ('job_fair', 'Phiên, ngày hội việc làm', 'Job fair'),
    ('nutrition_session', 'Buổi tư vấn, thực hành dinh dưỡng', 'Nutrition session'),
    ('information_point', 'Điểm thông tin', 'Information point'),
    ('equipment', 'Trang thiết bị', 'Equipment'),
    ('campaign', 'Chiến dịch truyền thông', 'Campaign'),
    ('commendation', 'Khen thưởng', 'Commendation');

-- What a plan has done at a place: what it is to bring about, in its unit, and until when.
create table activity (
    id uuid primary key,
    event_version int not null,
    revision int not null,
    area_id uuid not null references area (id),
    plan_id uuid not null references plan (id),
    programme_code text not null,
    line_code text not null,
    plan_activity text,
    target text,
    counts text,
    kind text not null references activity_kind (code),
    title text not null,
    lead_agency_code text,
    lead_name text not null,
    start_on date not null,
    due_on date not null check (due_on >= start_on),
    planned_output numeric not null check (planned_output > 0),
    unit text not null,
    withdrawn_reason text,
    withdrawn_at timestamptz,
    withdrawn_by text,
    deleted boolean not null generated always as (withdrawn_reason is not null) stored,
    created_by text not null,
    created_at timestamptz not null,
    changed_in xid8 not null default pg_current_xact_id(),
    check ((target is null) = (counts is null))
);

create index activity_of_area on activity (area_id, due_on);
create index activity_of_plan on activity (plan_id);
create index activity_changes on activity (changed_in, id);
create trigger activity_changes before update on activity for each row execute function note_change();

-- What was done on a day, as it is known now; people are counted and not named.
create table activity_entry (
    id uuid primary key,
    event_version int not null,
    activity_id uuid not null references activity (id),
    number int not null,
    date date not null,
    area_id uuid not null references area (id),
    output numeric not null check (output >= 0),
    participants int check (participants >= 0),
    women int check (women between 0 and participants),
    ethnic_minority int check (ethnic_minority between 0 and participants),
    poor int check (poor between 0 and participants),
    near_poor int check (near_poor between 0 and participants),
    newly_escaped int check (newly_escaped between 0 and participants),
    cost_kind text,
    cost_id uuid,
    cost_number text,
    reason text,
    recorded_at timestamptz not null,
    recorded_by text not null,
    withdrawn_reason text,
    withdrawn_at timestamptz,
    withdrawn_by text,
    deleted boolean not null generated always as (withdrawn_reason is not null) stored,
    changed_in xid8 not null default pg_current_xact_id()
);

create index activity_entry_of_activity on activity_entry (activity_id, date);
create index activity_entry_changes on activity_entry (changed_in, id);
create trigger activity_entry_changes before update on activity_entry for each row execute function note_change();

-- All that an entry said, the first first.
create table activity_entry_version (
    entry_id uuid not null references activity_entry (id),
    position int not null,
    number int not null,
    date date not null,
    area_id uuid not null references area (id),
    output numeric not null,
    participants int,
    women int,
    ethnic_minority int,
    poor int,
    near_poor int,
    newly_escaped int,
    cost_kind text,
    cost_id uuid,
    cost_number text,
    reason text,
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (entry_id, position)
);
