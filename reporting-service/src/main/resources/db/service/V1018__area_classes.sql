-- Copies like the places themselves.
alter table if exists public.area_classes set schema projection;
alter table if exists public.area_class set schema projection;
