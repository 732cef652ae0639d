-- What became of a question after it was issued: a later due time, or that it is asked no more.
create table public.inquiry_step (
    id bigint generated always as identity primary key,
    inquiry_id uuid not null references public.inquiry,
    step text not null check (step in ('EXTENDED', 'WITHDRAWN')),
    reason text not null,
    act_id uuid references public.act (id),
    -- Of an extension: the due time from then on, and before.
    due_at timestamptz,
    due_before timestamptz,
    done_by text not null,
    done_at timestamptz not null default clock_timestamp(),
    check ((step = 'EXTENDED') = (due_at is not null) and (due_at is null) = (due_before is null))
);

create index inquiry_step_of on public.inquiry_step (inquiry_id, id);
create unique index inquiry_withdrawn_once on public.inquiry_step (inquiry_id) where step = 'WITHDRAWN';

create trigger inquiry_step_stays before update or delete or truncate on public.inquiry_step
    for each statement execute function public.refuse_change();
