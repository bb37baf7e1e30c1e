create table course (
  id bigint not null auto_increment,
  code varchar(64) not null,
  title varchar(200) not null,
  title_en varchar(200),
  audience varchar(16) not null,
  course_level varchar(16) not null,
  url varchar(500),
  hours decimal(38,10),
  indicators varchar(2000) not null,
  primary key (id),
  constraint uq_course unique (code)
) default charset=utf8mb4 collate=utf8mb4_0900_bin comment='courses that can be assigned';
