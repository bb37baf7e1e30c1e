create table task_figure (
  cycle varchar(64) not null,
  document longtext not null,
  taken_at datetime(3) not null,
  primary key (cycle)
) default charset=utf8mb4 collate=utf8mb4_0900_bin comment='what people had to do in a cycle, kept because the engine forgets its history';

create table effect_baseline (
  id bigint not null auto_increment,
  document longtext not null,
  entered_by varchar(64) not null,
  entered_at datetime(3) not null,
  primary key (id)
) default charset=utf8mb4 collate=utf8mb4_0900_bin comment='how things were before this system, as HR states it; the newest row counts, none is ever changed';
