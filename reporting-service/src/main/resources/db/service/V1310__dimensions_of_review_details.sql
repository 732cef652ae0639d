-- To which dimension of the standard an indicator belongs that households lack; null of others, and where it was not told.
alter table projection.review_detail add column dimension text;
