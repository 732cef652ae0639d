alter table projection.plan_target
    add column dimension text,
    add column line_code text,
    add column part_of text;
