-- The total that a signed act prints for a line of money when it is not the sum of its parts; null where it is.
alter table plan_fund_line add column stated_total bigint;
