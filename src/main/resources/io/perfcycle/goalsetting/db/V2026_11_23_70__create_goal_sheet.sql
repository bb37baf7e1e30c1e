-- The goals of one participation as they stand, and how far their agreement is.
create table goal_sheet (
  participation_id bigint not null primary key,
  cycle varchar(64) not null,
  employee_no varchar(64) not null,
  state varchar(16) not null,
  round_no int not null,
  sheet longtext not null,
  changed_at datetime(3) not null
);
create index goal_sheet_person on goal_sheet (cycle, employee_no);

-- What was proposed, returned, agreed or adopted, round by round; rows are only ever added.
create table goal_round (
  id bigint not null auto_increment primary key,
  participation_id bigint not null,
  round_no int not null,
  step varchar(16) not null,
  actor varchar(64) not null,
  note longtext,
  sheet longtext,
  taken_at datetime(3) not null
);
create index goal_round_participation on goal_round (participation_id, id);
