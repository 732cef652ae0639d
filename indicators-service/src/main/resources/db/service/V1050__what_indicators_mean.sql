-- What an indicator counts, which way is better, where and over which periods it is observed, and who answers for it.
alter table indicator
    add column dimension text,
    add column numerator_vi text,
    add column numerator_en text,
    add column denominator_vi text,
    add column denominator_en text,
    add column direction text,
    add column levels text[] not null default '{}',
    add column period_kinds text[] not null default '{}',
    add column owner text,
    add check (rate or denominator_vi is null),
    add check (direction in ('higher_is_better', 'lower_is_better', 'neither'));
