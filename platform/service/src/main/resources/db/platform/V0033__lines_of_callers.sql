-- The programme lines for which whoever lent a delegation or sent a file in writes; null for all.
alter table public.delegation add column lines text[];
alter table public.import_job add column lines text[];
