-- One round of check-ins of a cycle: planned on a working day, opened for everybody in chunks, due some working days later.
create table check_in_round (
  cycle varchar(64) not null,
  round_no int not null,
  planned_on date not null,
  due_on date not null,
  state varchar(16) not null,
  primary key (cycle, round_no)
);

-- The check-in of one person in one round: the figures as they were when it opened, what the employee reported and what the
-- manager said. Both read all of it.
create table check_in (
  id bigint not null auto_increment primary key,
  participation_id bigint not null,
  round_no int not null,
  state varchar(16) not null,
  opened_on date not null,
  due_on date not null,
  figures longtext not null,
  behind int not null,
  progress longtext,
  blockers longtext,
  remarks longtext,
  reported_by varchar(64),
  reported_at datetime(3),
  words longtext,
  agreed_by varchar(64),
  agreed_at datetime(3),
  ended_at datetime(3),
  constraint check_in_once unique (participation_id, round_no)
);
create index check_in_state on check_in (state, participation_id);

-- What was agreed to be done next: it stays on every later agenda until it is done or dropped.
create table check_in_step (
  id bigint not null auto_increment primary key,
  participation_id bigint not null,
  check_in_id bigint not null,
  follow_up boolean not null,
  what varchar(2000) not null,
  owner varchar(16) not null,
  due_on date not null,
  state varchar(16) not null,
  changed_by varchar(64) not null,
  changed_at datetime(3) not null
);
create index check_in_step_participation on check_in_step (participation_id, state);

-- Notes of one's own about a check-in: nobody but their author reads them.
create table check_in_note (
  check_in_id bigint not null,
  author varchar(64) not null,
  words longtext not null,
  written_at datetime(3) not null,
  primary key (check_in_id, author)
);

-- What a second time in a row led to: behind, a plan of the manager; missed, a word of the manager's manager; or neither in time.
create table check_in_follow_up (
  check_in_id bigint not null primary key,
  kind varchar(16) not null,
  indicators longtext not null,
  state varchar(16) not null,
  words longtext,
  settled_by varchar(64),
  settled_at datetime(3)
);
