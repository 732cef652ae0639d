-- Reviews whose results were counted, above which published totals are to be held against them again.
create table published_total_due (
    round_id uuid primary key references review_round (id),
    marked_at timestamptz not null default clock_timestamp()
);
