-- Reviews whose results were counted, above which published totals are to be held against them again: a row each time, so that nobody
-- who counts waits for a check.
create table published_total_due (
    round_id uuid not null references review_round (id),
    marked_at timestamptz not null default clock_timestamp()
);
create index published_total_due_since on published_total_due (marked_at);
create index published_total_due_of_round on published_total_due (round_id);
