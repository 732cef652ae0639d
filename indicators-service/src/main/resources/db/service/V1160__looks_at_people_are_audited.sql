-- Looks at people stand where everything else stands that somebody did.
insert into public.audit (id, at, did, actor, request_id, kind, thing, concerned, after)
select p.id, p.at, 'LOOKED', p.subject, p.request_id, 'households', p.household_id::text,
    array(select h.village_id from household h where h.id = p.household_id),
    jsonb_build_object('purpose', p.purpose, 'clear', p.clear)::text
from personal_access p;

drop table personal_access;
drop function keep_accesses();
