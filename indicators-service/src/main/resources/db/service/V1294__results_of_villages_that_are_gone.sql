-- A result that was published and is no more stays as that: who has a copy is told, again where it is asked for.
alter table review_result add column deleted boolean not null default false;
alter table review_result drop constraint review_result_once;
create unique index review_result_once on review_result (round_id, area_id) where not deleted;
