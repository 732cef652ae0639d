-- Forms 4 to 13 of villages, a row for each count, in the order in which they were told.
create table projection.review_detail (
    result_id uuid not null,
    class text not null,
    subject text not null,
    code text not null,
    name text,
    position int not null,
    households bigint not null,
    persons bigint not null,
    primary key (result_id, class, subject, code)
);
