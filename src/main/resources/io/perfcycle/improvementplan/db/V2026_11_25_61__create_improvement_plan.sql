-- An improvement plan of one person, from the proposal to its conclusion. open_for is the participation while the plan is open,
-- and empty afterwards, so that nobody has two open ones.
create table improvement_plan (
  id bigint not null auto_increment primary key,
  participation_id bigint not null,
  open_for bigint,
  state varchar(16) not null,
  cause varchar(16) not null,
  level varchar(8),
  opened_by varchar(64) not null,
  opened_at datetime(3) not null,
  gap varchar(24),
  content longtext,
  proposal longtext,
  agreement varchar(16),
  extended boolean not null,
  outcome varchar(16),
  ended_at datetime(3),
  constraint improvement_plan_open unique (open_for)
);
create index improvement_plan_participation on improvement_plan (participation_id);

-- A day on which manager and employee look at a plan together, and what they say.
create table improvement_check_point (
  plan_id bigint not null,
  on_date date not null,
  standing varchar(16),
  record longtext,
  recorded_by varchar(64),
  answer longtext,
  primary key (plan_id, on_date)
);

-- The evidence: who did what about a plan, when and in which words; rows are only ever added.
create table improvement_step (
  id bigint not null auto_increment primary key,
  plan_id bigint not null,
  step varchar(24) not null,
  actor varchar(64) not null,
  code varchar(24),
  words longtext,
  taken_at datetime(3) not null
);
create index improvement_step_plan on improvement_step (plan_id, id);
