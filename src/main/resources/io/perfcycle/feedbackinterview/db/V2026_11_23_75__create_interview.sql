-- The feedback interview of one participation: its agenda from the data, and the record that stands.
create table interview (
  participation_id bigint not null primary key,
  state varchar(16) not null,
  round_no int not null,
  agenda longtext not null,
  record longtext,
  changed_at datetime(3) not null
);

-- What was recorded, returned, confirmed or left unconfirmed; rows are only ever added.
create table interview_step (
  id bigint not null auto_increment primary key,
  participation_id bigint not null,
  round_no int not null,
  step varchar(16) not null,
  actor varchar(64) not null,
  words longtext,
  disagrees boolean not null,
  record longtext,
  taken_at datetime(3) not null
);
create index interview_step_participation on interview_step (participation_id, id);
