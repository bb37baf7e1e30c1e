-- One course for one person: why, until when, and how far. A person gets a course once from one origin (a cycle, or a wish of somebody's).
create table training_assignment (
  id bigint not null auto_increment primary key,
  employee_no varchar(64) not null,
  course varchar(64) not null,
  origin varchar(64) not null,
  reason varchar(32) not null,
  rule_id varchar(64) not null,
  indicator varchar(64),
  action varchar(32) not null,
  way varchar(16) not null,
  state varchar(16) not null,
  priority int not null,
  due_on date not null,
  assigned_by varchar(64) not null,
  assigned_at datetime(3) not null,
  tries_allowed int not null,
  completed_on date,
  certificate varchar(500),
  note varchar(2000),
  ended_by varchar(64),
  ended_at datetime(3),
  constraint training_assignment_once unique (employee_no, course, origin)
);
create index training_assignment_state on training_assignment (state, due_on);

-- An indicator of a released result that lies below what is asked, and what its manager says is the cause.
create table training_gap (
  participation_id bigint not null,
  indicator varchar(64) not null,
  cycle varchar(64) not null,
  employee_no varchar(64) not null,
  manager_no varchar(64),
  points decimal(9,2) not null,
  asked boolean not null,
  cause varchar(16),
  words varchar(2000),
  cause_by varchar(64),
  cause_at datetime(3),
  outcome varchar(32),
  primary key (participation_id, indicator)
);
create index training_gap_manager on training_gap (cycle, manager_no);

-- One try at a quiz: how much was right and, for vignettes, how far from the experts. What was answered is not kept.
create table quiz_attempt (
  id bigint not null auto_increment primary key,
  assignment_id bigint not null,
  number int not null,
  right_share decimal(5,2) not null,
  deviation decimal(5,2),
  passed boolean not null,
  taken_at datetime(3) not null,
  constraint quiz_attempt_once unique (assignment_id, number)
);
