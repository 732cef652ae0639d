-- plans-service owns the places, agencies and programmes; what the copies elsewhere cannot demand holds here.
-- Extensions are made by the administrator of the cluster: btree_gist.
alter table area_period
    add constraint area_period_area foreign key (area_id) references area (id),
    add constraint area_period_parent foreign key (parent_id) references area (id),
    add constraint area_period_once exclude using gist (area_id with =, valid with &&),
    add constraint area_period_code_once exclude using gist (code with =, valid with &&);

alter table agency
    add constraint agency_code_once unique (code),
    add constraint agency_area foreign key (area_id) references area (id),
    add constraint agency_days check (valid_to is null or valid_to >= valid_from);

alter table programme
    add constraint programme_code_once unique (code),
    add constraint programme_days check (valid_to >= valid_from);
