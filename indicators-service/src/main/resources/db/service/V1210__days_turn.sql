-- Up to which day recipients of lists were told whose class began or ended with a day.
create table turned_day (day date not null);
insert into turned_day values (cast(now() at time zone 'Asia/Ho_Chi_Minh' as date));
