-- The company as HR's system states it. Codes are compared byte by byte, so that 'e01' and 'E01' are two things everywhere.
create table org_unit (
  id bigint not null auto_increment,
  code varchar(64) not null,
  name varchar(200) not null,
  name_en varchar(200),
  parent varchar(64),
  manager_no varchar(64),
  primary key (id),
  constraint uq_org_unit unique (code)
) default charset=utf8mb4 collate=utf8mb4_0900_bin comment='units, departments, stores';
create index ix_org_unit_parent on org_unit (parent);
create index ix_org_unit_manager on org_unit (manager_no);

create table post (
  id bigint not null auto_increment,
  code varchar(64) not null,
  name varchar(200) not null,
  name_en varchar(200),
  family varchar(200),
  primary key (id),
  constraint uq_post unique (code)
) default charset=utf8mb4 collate=utf8mb4_0900_bin comment='posts: what a person is employed as';

create table employee (
  id bigint not null auto_increment,
  employee_no varchar(64) not null,
  name varchar(200) not null,
  email varchar(200),
  org_unit varchar(64) not null,
  post varchar(64) not null,
  manager_no varchar(64),
  employment_type varchar(16) not null,
  fte decimal(6,4) not null,
  hired_on date not null,
  left_on date,
  locale varchar(16),
  roles varchar(200) not null,
  primary key (id),
  constraint uq_employee unique (employee_no)
) default charset=utf8mb4 collate=utf8mb4_0900_bin comment='people, present and past';
create index ix_employee_unit on employee (org_unit);
create index ix_employee_post on employee (post);
create index ix_employee_manager on employee (manager_no);
