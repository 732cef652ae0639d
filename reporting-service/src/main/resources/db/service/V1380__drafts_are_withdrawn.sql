-- A draft that was made by mistake is taken back with a reason; another one of the same version may be drafted then.
alter table public.submission drop constraint submission_state_check;
alter table public.submission add constraint submission_state_check
    check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'LOCKED', 'WITHDRAWN'));
alter table public.submission add constraint submission_withdrawn_check check (state <> 'WITHDRAWN' or event_version = 0);

alter table public.submission drop constraint submission_once;
create unique index submission_once on public.submission (period_id, area_id, agency_id, version) nulls not distinct
    where state <> 'WITHDRAWN';

alter table public.submission_step drop constraint submission_step_step_check;
alter table public.submission_step add constraint submission_step_step_check
    check (step in ('DRAFTED', 'FROZEN', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'LOCKED', 'WITHDRAWN'));

drop trigger submission_stays on public.submission;
create trigger submission_stays before update or delete on public.submission
    for each row when (old.state in ('LOCKED', 'WITHDRAWN')) execute function public.refuse_change_of_locked();
