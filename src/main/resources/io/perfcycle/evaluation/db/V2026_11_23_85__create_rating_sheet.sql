-- One person's sheet of ratings: the employee's own, or the manager's. Without submitted_at: not handed in when the stage closed.
create table rating_sheet (
  participation_id bigint not null,
  role varchar(16) not null,
  rater varchar(64),
  submitted_at datetime(3),
  summary varchar(2000),
  primary key (participation_id, role)
);

-- One row of a sheet: a level from 1 to 5, an accepted share, bonus points or an own goal's figure; or "not observed".
create table rating (
  participation_id bigint not null,
  role varchar(16) not null,
  indicator varchar(64) not null,
  given decimal(38,10),
  not_observed boolean not null,
  remark varchar(2000),
  evidence varchar(2000),
  evidence_on date,
  primary key (participation_id, role, indicator)
);

-- What HR did about a result that was held; the newest row counts.
create table result_resolution (
  id bigint not null auto_increment primary key,
  participation_id bigint not null,
  without_result boolean not null,
  reason varchar(2000),
  decided_by varchar(64) not null,
  decided_at datetime(3) not null
);
create index result_resolution_participation on result_resolution (participation_id, id);
