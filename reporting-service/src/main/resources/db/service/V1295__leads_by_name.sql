-- Who leads an activity where it is no registered agency; null of activities that were told before there was this.
alter table projection.activity add column lead_name text;
