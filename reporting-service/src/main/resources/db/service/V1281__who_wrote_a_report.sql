-- Whoever wrote a report does not accept it, whoever submits it. Of reports that were drafted before only who submitted
-- them is known here; their steps say who drafted them.
alter table public.submission add column writers text[] not null default '{}';
