create table historic_result (
  id bigint not null auto_increment,
  cycle varchar(64) not null,
  employee_no varchar(64) not null,
  total decimal(38,10) not null,
  result_level varchar(16) not null,
  old_scale varchar(200),
  primary key (id),
  constraint uq_historic_result unique (cycle, employee_no)
) default charset=utf8mb4 collate=utf8mb4_0900_bin comment='results of an earlier system, for reading only';
create index ix_historic_result_person on historic_result (employee_no);
