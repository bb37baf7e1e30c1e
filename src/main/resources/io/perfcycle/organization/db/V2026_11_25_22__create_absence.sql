-- When people are absent, and who acts for them meanwhile; stated by HR's system, by HR, or by themselves.
create table absence (
  id bigint not null auto_increment,
  employee_no varchar(64) not null,
  from_on date not null,
  to_on date not null,
  kind varchar(16) not null,
  deputy varchar(64),
  primary key (id),
  constraint uq_absence unique (employee_no, from_on)
) default charset=utf8mb4 collate=utf8mb4_0900_bin comment='absences with their deputies';
create index ix_absence_days on absence (to_on, from_on);
