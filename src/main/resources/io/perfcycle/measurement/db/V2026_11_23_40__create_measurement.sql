-- Append-only: a corrected figure is a further revision, and the earlier one stays with the moment it was superseded.
create table measurement (
  id bigint not null auto_increment,
  source varchar(64) not null,
  external_id varchar(128) not null,
  revision int not null,
  employee_no varchar(64),
  org_unit varchar(64),
  measure varchar(64) not null,
  measured_on date not null,
  measured_value decimal(38,10) not null,
  run_id bigint not null,
  row_no int not null,
  recorded_at datetime(3) not null,
  superseded_at datetime(3),
  primary key (id),
  constraint uq_measurement unique (external_id, source, revision)
) default charset=utf8mb4 collate=utf8mb4_0900_bin comment='raw figures of the source systems with every correction';
create index ix_measurement_person on measurement (employee_no, measure, measured_on);
create index ix_measurement_unit on measurement (org_unit, measure, measured_on);
