-- The owner's agencies have roles of the kinds that there are, with days that do not end before they begin.
alter table agency_role
    add constraint agency_role_agency foreign key (agency_id) references agency (id),
    add constraint agency_role_kind check (role in ('STANDING_AGENCY', 'LINE_LEAD', 'COORDINATOR')),
    add constraint agency_role_line check (role = 'COORDINATOR' or (role = 'LINE_LEAD') = (line_code is not null)),
    add constraint agency_role_days check (valid_to is null or valid_to >= valid_from);

alter table agency_reports_to
    add constraint agency_reports_to_agency foreign key (agency_id) references agency (id),
    add constraint agency_reports_to_days check (valid_to is null or valid_to >= valid_from);
