create table system_review (
  id bigint not null auto_increment,
  period_from date not null,
  period_to date not null,
  origin varchar(16) not null,
  state varchar(16) not null,
  cycles longtext not null,
  requested_by varchar(64) not null,
  requested_at datetime(3) not null,
  revision int not null,
  effective_from date,
  indicators_by varchar(64),
  indicators_at datetime(3),
  weights_by varchar(64),
  weights_at datetime(3),
  note varchar(2000),
  note_en varchar(2000),
  decided_by varchar(64),
  decided_at datetime(3),
  decided_reason varchar(2000),
  applied_at datetime(3),
  published_at datetime(3),
  primary key (id)
) default charset=utf8mb4 collate=utf8mb4_0900_bin comment='reviews of the scheme itself: what was looked at, who decided, who approved; never changed after approval but for its being applied';

create table system_review_scorecard (
  review_id bigint not null,
  post varchar(64) not null,
  base_from date not null,
  choice varchar(16),
  reason varchar(2000),
  primary key (review_id, post)
) default charset=utf8mb4 collate=utf8mb4_0900_bin comment='scorecards under review: which version was looked at, and what was decided about its weights';

create table system_review_line (
  id bigint not null auto_increment,
  review_id bigint not null,
  post varchar(64) not null,
  indicator varchar(64) not null,
  weight_now decimal(38,10) not null,
  recommendation varchar(32),
  decision varchar(16),
  reason varchar(2000),
  merged_into varchar(64),
  adjustment longtext,
  weight_proposed decimal(38,10),
  weight_decided decimal(38,10),
  primary key (id),
  constraint uq_system_review_line unique (review_id, post, indicator)
) default charset=utf8mb4 collate=utf8mb4_0900_bin comment='lines of those scorecards: what the figures recommended, what people decided and why, and the weights before and after';

create table system_review_wish (
  id bigint not null auto_increment,
  review_id bigint not null,
  post varchar(64),
  name varchar(200) not null,
  reason varchar(2000) not null,
  state varchar(16) not null,
  indicator varchar(64),
  settled_by varchar(64),
  settled_at datetime(3),
  settled_reason varchar(2000),
  primary key (id)
) default charset=utf8mb4 collate=utf8mb4_0900_bin comment='new indicators that a review asked for, and what became of each';
create index ix_system_review_wish on system_review_wish (review_id);
