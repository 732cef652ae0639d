-- What a line is about, where a kind of import says by which columns, and the line of the file that is about the same already.
alter table public.import_row
    add column identity text,
    add column first_line int;
