-- Surveys are made without a network: their ids are their makers', and the moment is that of the survey.
alter table review_survey add column surveyed_at timestamptz;
