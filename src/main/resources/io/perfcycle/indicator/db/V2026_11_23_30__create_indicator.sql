-- Indicators are versioned: a change never alters what an earlier cycle was scored with.
create table indicator (
  id bigint not null auto_increment,
  code varchar(64) not null,
  version int not null,
  valid boolean not null,
  name varchar(200) not null,
  name_en varchar(200),
  kind varchar(16) not null,
  unit varchar(32),
  direction varchar(16),
  basis varchar(16) not null,
  formula varchar(2000),
  source varchar(64),
  owner varchar(64),
  guard_of varchar(64),
  missing varchar(16) not null,
  definition varchar(2000),
  definition_en varchar(2000),
  created_at datetime(3) not null,
  primary key (id),
  constraint uq_indicator unique (code, version)
) default charset=utf8mb4 collate=utf8mb4_0900_bin comment='what is measured, in versions; valid marks the one new cycles take';
create index ix_indicator_valid on indicator (valid, code);

create table behaviour_anchor (
  id bigint not null auto_increment,
  indicator varchar(64) not null,
  anchor_level int not null,
  anchor varchar(1000) not null,
  anchor_en varchar(1000) not null,
  evidence varchar(1000),
  primary key (id),
  constraint uq_behaviour_anchor unique (indicator, anchor_level)
) default charset=utf8mb4 collate=utf8mb4_0900_bin comment='what behaviour each of the five levels of a rated indicator looks like';

create table scorecard_line (
  id bigint not null auto_increment,
  post varchar(64) not null,
  effective_from date not null,
  indicator varchar(64) not null,
  weight decimal(38,10) not null,
  threshold decimal(38,10),
  target decimal(38,10),
  stretch decimal(38,10),
  low decimal(38,10),
  high decimal(38,10),
  low_zero decimal(38,10),
  high_zero decimal(38,10),
  min_weight decimal(38,10),
  max_weight decimal(38,10),
  primary key (id),
  constraint uq_scorecard_line unique (post, effective_from, indicator)
) default charset=utf8mb4 collate=utf8mb4_0900_bin comment='which indicators a post is measured by from a date on, with weights and anchors';
