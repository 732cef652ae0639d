-- Which standards there are is told to reports.
alter table poverty_standard add column event_version int not null default 1;
