-- A dossier asks for all findings about its things, resolved ones too.
create index finding_of_thing on finding (subject_id);
