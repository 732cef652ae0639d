-- Reviews are told as proceedings, and who goes on with one whose commune has ended.
alter table review_round add column event_version int not null default 1;

create table review_round_handover (
    round_id uuid not null references review_round (id),
    area_id uuid not null,
    effective_on date not null,
    act_id uuid not null references act (id),
    primary key (round_id, area_id)
);

create index review_round_handover_of_area on review_round_handover (area_id);
