-- What a target wants year by year: the years, and the values in the same order.
alter table plan_target
    add column path_years int[],
    add column path_values numeric[],
    add check (cardinality(path_years) = cardinality(path_values));
