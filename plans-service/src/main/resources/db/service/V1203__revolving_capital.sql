-- What households gave back of the support and what was lent on of it; nothing is deleted, what was mistyped is withdrawn.
create table livelihood_revolving (
    project_id uuid not null references livelihood_project (id),
    position int not null,
    kind text not null check (kind in ('RETURNED', 'LENT_ON')),
    date date not null,
    amount bigint not null check (amount > 0),
    form text not null check (form in ('CASH', 'IN_KIND')),
    households int not null check (households > 0),
    act_id uuid references act (id),
    recorded_by text not null,
    withdrawn_reason text,
    withdrawn_by text,
    primary key (project_id, position)
);

-- What counts of it, in đồng.
alter table livelihood_project
    add column returned bigint not null default 0,
    add column lent_on bigint not null default 0,
    add check (lent_on between 0 and returned);
