-- Copies like the places themselves.
alter table if exists public.boundary_act set schema projection;
alter table if exists public.area_succession set schema projection;
alter table if exists public.area_waiting set schema projection;
