-- Whom a figure counts is told in words: the same people whatever the blanks and the case of letters.
alter table projection.observation add column population_words text not null generated always as (
    coalesce(lower(btrim(regexp_replace(population, '\s+', ' ', 'g'))), '')) stored;

alter table projection.plan_target add column population_words text not null generated always as (
    coalesce(lower(btrim(regexp_replace(population, '\s+', ' ', 'g'))), '')) stored;
