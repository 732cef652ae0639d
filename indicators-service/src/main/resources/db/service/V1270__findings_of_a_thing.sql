-- A dossier shows all that was found about a thing, what has been put right, too.
create index finding_of_subject on finding (subject_id);
