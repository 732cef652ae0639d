-- Reports that a place asks for out of turn, with columns of its own.
create table public.inquiry (
    id uuid primary key,
    area_id uuid not null,
    -- The day whose places are asked.
    asked_on date not null,
    kind text not null check (kind in ('THEMATIC', 'URGENT')),
    programme_code text not null,
    title text not null,
    act_id uuid not null references public.act (id),
    due_at timestamptz not null,
    -- The last day whose acts and facts count.
    cut_off date not null,
    columns jsonb not null,
    checks jsonb not null,
    issued_by text not null,
    issued_at timestamptz not null default clock_timestamp()
);

create index inquiry_list on public.inquiry (issued_at, id);
create index inquiry_of_area on public.inquiry (area_id);

create table public.inquiry_addressee (
    inquiry_id uuid not null references public.inquiry,
    area_id uuid not null,
    code text not null,
    name text not null,
    level text not null,
    primary key (inquiry_id, area_id)
);

create index inquiry_addressee_of on public.inquiry_addressee (area_id);

-- What was answered, each time anew; the last one counts.
create table public.inquiry_answer (
    id bigint generated always as identity primary key,
    inquiry_id uuid not null,
    area_id uuid not null,
    "values" jsonb not null,
    answered_by text not null,
    answered_at timestamptz not null default clock_timestamp(),
    foreign key (inquiry_id, area_id) references public.inquiry_addressee
);

create index inquiry_answer_of on public.inquiry_answer (inquiry_id, area_id, id desc);

create trigger inquiry_answer_stays before update or delete or truncate on public.inquiry_answer
    for each statement execute function public.refuse_change();
