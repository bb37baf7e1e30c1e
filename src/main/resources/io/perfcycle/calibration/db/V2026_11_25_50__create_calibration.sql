-- A table at which a committee compares results before release: a unit, with the units below it that are too small for one of
-- their own. The revision rises with every move, so that nobody hands in or approves what he has not seen.
create table calibration_session (
  id bigint not null auto_increment primary key,
  cycle varchar(64) not null,
  org_unit varchar(64) not null,
  state varchar(16) not null,
  guided boolean not null,
  people int not null,
  revision int not null,
  reason varchar(2000),
  handed_in_by varchar(64),
  override_by varchar(64),
  override_reason varchar(2000),
  decided_by varchar(64),
  decided_reason varchar(2000),
  constraint calibration_session_once unique (cycle, org_unit)
);

-- Each person at a table: what stood before, what is suggested, and what the committee has decided so far. The shares of the
-- total that come from figures and from judgement are kept for comparing managers.
create table calibration_seat (
  participation_id bigint not null primary key,
  session_id bigint not null,
  outcome varchar(32) not null,
  total decimal(9,2),
  measured decimal(9,4),
  judged decimal(9,4),
  vetoed boolean not null,
  level_before varchar(8),
  level_suggested varchar(8),
  level_now varchar(8),
  revision int not null,
  reason varchar(2000),
  moved_by varchar(64),
  moved_at datetime(3),
  applied_at datetime(3)
);
create index calibration_seat_session on calibration_seat (session_id);

-- Every move ever made at a table; rows are only ever added.
create table calibration_move (
  id bigint not null auto_increment primary key,
  session_id bigint not null,
  participation_id bigint not null,
  level_from varchar(8) not null,
  level_to varchar(8) not null,
  reason varchar(2000) not null,
  moved_by varchar(64) not null,
  moved_at datetime(3) not null
);
create index calibration_move_session on calibration_move (session_id, id);
