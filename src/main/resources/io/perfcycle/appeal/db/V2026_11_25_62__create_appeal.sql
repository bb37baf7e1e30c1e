-- An appeal of one person against one released result, from filing to the decision. open_for is the participation while the appeal
-- is open, and empty afterwards, so that nobody has two open ones.
create table appeal (
  id bigint not null auto_increment primary key,
  participation_id bigint not null,
  open_for bigint,
  contested_version int not null,
  state varchar(16) not null,
  hearing_no int not null,
  grounds varchar(120) not null,
  facts longtext not null,
  filed_by varchar(64) not null,
  filed_at datetime(3) not null,
  was_returned boolean not null,
  answer longtext,
  hearer varchar(64),
  with_hr boolean not null,
  decision longtext,
  outcome varchar(16),
  new_version int,
  decided_at datetime(3),
  acknowledged_at datetime(3),
  constraint appeal_open unique (open_for)
);
create index appeal_participation on appeal (participation_id);

-- What an appeal contests: lines of the scorecard.
create table appeal_item (
  appeal_id bigint not null,
  item varchar(80) not null,
  primary key (appeal_id, item)
);

-- The papers of an appeal. They are handed out as downloads only, to those who may read the appeal.
create table appeal_file (
  id varchar(36) not null primary key,
  appeal_id bigint not null,
  name varchar(160) not null,
  size_bytes bigint not null,
  sha256 varchar(64) not null,
  content longblob not null,
  uploaded_by varchar(64) not null,
  uploaded_at datetime(3) not null
);
create index appeal_file_appeal on appeal_file (appeal_id);

-- Who did what about an appeal, when and in which words; rows are only ever added.
create table appeal_step (
  id bigint not null auto_increment primary key,
  appeal_id bigint not null,
  step varchar(24) not null,
  actor varchar(64) not null,
  words longtext,
  taken_at datetime(3) not null
);
create index appeal_step_appeal on appeal_step (appeal_id, id);
