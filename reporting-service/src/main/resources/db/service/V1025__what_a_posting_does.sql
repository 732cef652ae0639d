-- What a posting does; an amount below zero undoes what the same effect did before.
alter table projection.posting add column effect text;
update projection.posting set effect = case kind when 'payment' then 'pay' else 'give' end;
alter table projection.posting alter column effect set not null;
