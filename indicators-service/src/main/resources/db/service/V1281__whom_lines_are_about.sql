-- By which lines of a file are found that are about the same person; it is not needed once a file is staged.
update public.import_row r set identity = null from public.import_job j
where j.id = r.job_id and j.kind = 'recipient-returns' and r.identity is not null;
