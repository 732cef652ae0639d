-- What a line is about, where a kind of import says by which columns: two lines of one file may not be about the same.
alter table public.import_row add column identity text;
create index import_row_identity on public.import_row (job_id, identity, line) where identity is not null;
