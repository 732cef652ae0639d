-- By which papers of the review are printed: of a place with all below it, from a day on. Added, never changed.
create table paper_template (
    id uuid primary key,
    kind text not null check (kind in ('REQUEST', 'SURVEY_SHEET', 'MEETING_MINUTES', 'POSTING_LIST', 'DECISION',
        'CERTIFICATE', 'CONFIRMATION_LETTER')),
    area_id uuid not null,
    valid_from date not null,
    name text not null,
    sha256 text not null,
    content bytea not null,
    uploaded_by text not null,
    uploaded_at timestamptz not null
);
create index paper_template_of_place on paper_template (area_id, kind, valid_from);
