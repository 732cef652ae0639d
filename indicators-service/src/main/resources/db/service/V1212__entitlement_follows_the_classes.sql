-- Whether a support was entitled follows from the classes whenever it is read; it is not kept beside them.
alter table policy_support drop column entitled;

-- Households whose classes have changed after something was recorded that they got.
create table entitlement_due (
    household_id uuid primary key,
    marked_at timestamptz not null default clock_timestamp()
);
insert into entitlement_due (household_id) select distinct household_id from policy_support;
