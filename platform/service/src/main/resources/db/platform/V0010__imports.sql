-- Files sent in: the job, its bytes until they are read, its lines with what became of each.
create table import_job (
    id uuid primary key,
    kind text not null,
    mode text not null,
    state text not null,
    subject text not null,
    areas uuid[] not null,
    correlation_id text not null,
    format text not null,
    delimiter text,
    file_name text,
    file_hash text not null,
    headings text[] not null default '{}',
    keys text[] not null default '{}',
    total int not null default 0,
    ok int not null default 0,
    unchanged int not null default 0,
    failed int not null default 0,
    applied boolean not null default false,
    problem jsonb,
    created_at timestamptz not null default now(),
    finished_at timestamptz
);

create index import_job_age on import_job (finished_at);

-- The file as it came, in pieces, so that any instance can read it. Deleted when its lines are staged.
create table import_part (
    job_id uuid not null references import_job (id) on delete cascade,
    number int not null,
    bytes bytea not null,
    primary key (job_id, number)
);

alter table import_part alter column bytes set storage external;

-- Who works on an unfinished job, and until when nobody else may. A row of its own: it is renewed while a long
-- transaction holds the job.
create table import_lease (
    job_id uuid primary key references import_job (id) on delete cascade,
    holder uuid,
    held_until timestamptz not null default '-infinity',
    attempts int not null default 0
);

-- cells: the line as it stands in the file, in the order of its headings.
create table import_row (
    job_id uuid not null references import_job (id) on delete cascade,
    line int not null,
    rank int not null,
    client_key text,
    cells jsonb not null,
    outcome text,
    violations jsonb,
    thing_id uuid,
    primary key (job_id, line)
);

create index import_row_waiting on import_row (job_id, rank, line) where outcome is null;
create index import_row_order on import_row (job_id, rank, line);
