-- What events fill stands in its own schema.
alter table if exists public.agency_role set schema projection;
alter table if exists public.agency_reports_to set schema projection;
alter table if exists public.programme_mapping set schema projection;
alter table if exists public.line_applicability set schema projection;
alter table if exists public.line_applicability_area set schema projection;
