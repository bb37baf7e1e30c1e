-- Every import, whoever made it and whatever became of it, with the faults it had.
create table import_run (
  id bigint not null auto_increment,
  dataset varchar(64) not null,
  file_name varchar(255),
  sha256 varchar(64) not null,
  size_bytes bigint not null,
  import_mode varchar(16) not null,
  dry_run boolean not null,
  applied boolean not null,
  refusal varchar(64),
  imported_by varchar(64) not null,
  started_at datetime(3) not null,
  finished_at datetime(3),
  total_rows int not null,
  created_rows int not null,
  updated_rows int not null,
  unchanged_rows int not null,
  rejected_rows int not null,
  fault_count int not null,
  primary key (id)
) default charset=utf8mb4 collate=utf8mb4_0900_bin comment='who imported what, when, with which result';

create table import_fault (
  run_id bigint not null,
  seq int not null,
  row_no int not null,
  column_name varchar(64) not null,
  code varchar(64) not null,
  cell varchar(400) not null,
  facts varchar(2000) not null,
  primary key (run_id, seq)
) default charset=utf8mb4 collate=utf8mb4_0900_bin comment='why rows were rejected';

create table import_lock (
  dataset varchar(64) not null,
  primary key (dataset)
) default charset=utf8mb4 collate=utf8mb4_0900_bin comment='held for the length of an import, so that the same file twice at once cannot double rows';
