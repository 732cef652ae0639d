-- What an act says stays; a total that was not recorded as its act says it is withdrawn, and the act can be recorded again.
alter table published_total
    add column withdrawn_at timestamptz,
    add column withdrawn_by text,
    add column withdrawal_reason text,
    add column deleted boolean not null generated always as (withdrawn_at is not null) stored,
    add constraint published_total_withdrawn check ((withdrawn_at is null) = (withdrawal_reason is null)
        and (withdrawn_at is null) = (withdrawn_by is null));

alter table published_total drop constraint published_total_once;
create unique index published_total_once on published_total (area_id, year, kind, standard, stage, act_key)
    where not deleted;
