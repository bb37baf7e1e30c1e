-- Who has learned to rate: each passed rater training is a row; the right ends with its last day.
create table rater_licence (
  id bigint not null auto_increment primary key,
  employee_no varchar(64) not null,
  source varchar(64) not null,
  granted_on date not null,
  valid_until date not null,
  granted_at datetime(3) not null
);
create index rater_licence_person on rater_licence (employee_no, valid_until);
