-- What was paid is most of a year, and is added without looking for receivers; what was given is looked up beside it.
drop index projection.posting_of_year;
create index posting_of_year on projection.posting (spending_year, programme_code, effect);
