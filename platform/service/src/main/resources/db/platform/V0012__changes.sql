-- Which transaction has changed a row last: changes are told in this order, once no earlier transaction is under way.
create function note_change() returns trigger language plpgsql as
$$ begin new.changed_in = pg_current_xact_id(); return new; end $$;
