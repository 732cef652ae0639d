-- What events fill stands in its own schema.
alter table if exists public.agency_role set schema projection;
alter table if exists public.agency_reports_to set schema projection;
