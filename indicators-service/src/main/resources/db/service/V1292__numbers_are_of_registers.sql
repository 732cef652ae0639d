-- Of a nation it may take longer than any request.
set local statement_timeout = 0;

-- The commune in whose register the act of a decision stands: only numbers of one register say which came later. null for what
-- was decided before this system.
alter table class_decision add column commune_id uuid;

update class_decision d set commune_id = coalesce(
    (select h.area_id from review_round_handover h where h.round_id = r.id and h.effective_on <= r.decided_on
     order by h.effective_on desc, h.area_id desc limit 1),
    r.commune_id)
from review_round r where r.id = d.round_id;

alter table class_decision
    add constraint class_decision_register check ((round_id is null) = (commune_id is null));
