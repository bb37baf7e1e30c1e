-- One run of performance management over a period, with the settings it was created with.
create table cycle (
  code varchar(64) not null primary key,
  name varchar(200) not null,
  period_start date not null,
  period_end date not null,
  cadence varchar(32) not null,
  settings longtext not null,
  state varchar(16) not null,
  process_instance varchar(64),
  deployment varchar(64),
  created_by varchar(64) not null,
  created_at datetime(3) not null,
  launched_at datetime(3),
  released_by varchar(64),
  released_at datetime(3),
  closed_at datetime(3),
  cancel_reason varchar(2000),
  version int not null
);

-- A stage of a cycle: when it is open, and how many people it waits for. The row is also the lock that counts them.
create table stage_window (
  cycle varchar(64) not null,
  stage varchar(32) not null,
  position int not null,
  state varchar(16) not null,
  opens_at datetime(3),
  due_at datetime(3),
  open_count int not null,
  done_count int not null,
  missed_count int not null,
  primary key (cycle, stage)
);

-- One employee in one cycle, as he was at launch.
create table participation (
  id bigint not null auto_increment primary key,
  cycle varchar(64) not null,
  employee_no varchar(64) not null,
  name varchar(200) not null,
  org_unit varchar(64) not null,
  post varchar(64) not null,
  manager_no varchar(64),
  employment_type varchar(16) not null,
  fte decimal(9,6) not null,
  hired_on date not null,
  left_on date,
  locale varchar(16),
  state varchar(16) not null,
  reason varchar(2000),
  constraint participation_once unique (cycle, employee_no)
);
create index participation_manager on participation (cycle, manager_no);
create index participation_employee on participation (employee_no);

-- How far a participation has come in a stage. No row: the stage has not been opened for it.
create table participation_stage (
  participation_id bigint not null,
  stage varchar(32) not null,
  state varchar(16) not null,
  opened_at datetime(3) not null,
  ended_at datetime(3),
  primary key (participation_id, stage)
);
create index participation_stage_state on participation_stage (stage, state, participation_id);

-- The scorecard a participation is measured by: the post's at launch, then what was agreed.
create table scorecard_item (
  id bigint not null auto_increment primary key,
  participation_id bigint not null,
  position int not null,
  indicator varchar(64) not null,
  indicator_version int not null,
  name varchar(200) not null,
  name_en varchar(200),
  kind varchar(16) not null,
  unit varchar(32),
  direction varchar(16),
  basis varchar(16) not null,
  formula varchar(2000),
  missing varchar(16) not null,
  owner varchar(64),
  guard_of varchar(64),
  weight decimal(9,4) not null,
  threshold decimal(38,10),
  target decimal(38,10),
  stretch decimal(38,10),
  low decimal(38,10),
  high decimal(38,10),
  low_zero decimal(38,10),
  high_zero decimal(38,10),
  min_weight decimal(9,4),
  max_weight decimal(9,4),
  own boolean not null,
  constraint scorecard_item_once unique (participation_id, indicator)
);
create index scorecard_item_indicator on scorecard_item (indicator, participation_id);
