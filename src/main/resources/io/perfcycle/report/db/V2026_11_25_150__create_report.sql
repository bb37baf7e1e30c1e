-- A report that somebody asked for and that is prepared as a job; removed with its parts when its keeping time is over.
create table report (
  id varchar(36) not null primary key,
  kind varchar(24) not null,
  cycle varchar(64) not null,
  language varchar(5) not null,
  requested_by varchar(64) not null,
  requested_at datetime(3) not null,
  state varchar(10) not null,
  total int not null,
  done int not null,
  last_id bigint not null,
  failure varchar(60),
  kept_until datetime(3)
);
create index report_requested on report (requested_by, requested_at);

-- The files of a report: one, or one for each person.
create table report_part (
  report_id varchar(36) not null,
  place_no int not null,
  name varchar(200) not null,
  content longblob not null,
  primary key (report_id, place_no)
);
