-- A settlement may put right another one, as a whole.
alter table projection.settlement add column adjusts uuid;
