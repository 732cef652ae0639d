-- How far a plan has come, whose it is and which it carries out; of plans told before there was more than issued, nothing.
alter table projection.plan
    add column level text,
    add column status text,
    add column parent_id uuid;

alter table projection.plan_target
    add column upper_value numeric,
    add column baseline_numerator bigint,
    add column baseline_denominator bigint,
    add column owner_agency_code text;

-- What plans state of money, in đồng.
create table projection.plan_fund_line (
    plan_id uuid not null,
    line_code text not null,
    nature text not null,
    central bigint not null,
    local bigint not null,
    primary key (plan_id, line_code, nature)
);
