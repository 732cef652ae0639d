-- Who changed a report after it was drafted: whoever wrote it does not accept it, whoever submits it.
alter table public.submission add column writers text[] not null default '{}';
