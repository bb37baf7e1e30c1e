-- What the measurements say about one indicator of one person: the inputs of its formula, as JSON of exact decimals.
create table figure_input (
  participation_id bigint not null,
  indicator varchar(64) not null,
  inputs longtext not null,
  primary key (participation_id, indicator)
);

-- What a person decided about a figure: supplied, rated, waived or not applicable, and why.
create table figure_decision (
  participation_id bigint not null,
  indicator varchar(64) not null,
  standing varchar(16) not null,
  given decimal(38,12),
  reason varchar(2000),
  decided_by varchar(64) not null,
  decided_at datetime(3) not null,
  primary key (participation_id, indicator)
);

-- From here on a person's figures stand: accepted by the employee, or deemed accepted when the stage closed.
create table figure_sign_off (
  participation_id bigint not null primary key,
  signed_by varchar(64) not null,
  signed_at datetime(3) not null
);

-- An employee's objection to a figure, and the data owner's answer.
create table figure_dispute (
  id bigint not null auto_increment primary key,
  participation_id bigint not null,
  indicator varchar(64) not null,
  reason varchar(2000) not null,
  raised_at datetime(3) not null,
  state varchar(16) not null,
  answer varchar(2000),
  answered_by varchar(64),
  answered_at datetime(3)
);
create index figure_dispute_participation on figure_dispute (participation_id, state);

-- The newest calculation of a person, whatever is known so far; replaced each time.
create table calculation (
  participation_id bigint not null primary key,
  outcome varchar(32) not null,
  total decimal(9,2),
  trace longtext not null,
  calculated_at datetime(3) not null
);

-- One pass of calculating a whole cycle, in chunks.
create table calculation_run (
  id bigint not null auto_increment primary key,
  cycle varchar(64) not null,
  after_id bigint not null,
  total int not null,
  done int not null,
  failed int not null,
  started_at datetime(3) not null,
  ended_at datetime(3)
);
create index calculation_run_cycle on calculation_run (cycle, id);

-- What was decided to be a person's result, from version 1 on; rows are only ever added.
create table result_version (
  id bigint not null auto_increment primary key,
  participation_id bigint not null,
  version int not null,
  source varchar(32) not null,
  outcome varchar(32) not null,
  total decimal(9,2),
  level varchar(8),
  coefficient decimal(9,4),
  vetoed boolean not null,
  rules varchar(64) not null,
  trace longtext not null,
  actor varchar(64) not null,
  reason varchar(2000),
  created_at datetime(3) not null,
  constraint result_version_once unique (participation_id, version)
);
