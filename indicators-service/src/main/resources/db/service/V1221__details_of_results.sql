-- Forms 4 to 13 of a village, as they are published; null in what was decided before they were counted.
alter table review_result add column details jsonb;
