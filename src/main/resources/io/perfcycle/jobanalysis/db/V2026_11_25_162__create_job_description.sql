-- An analysis of what people on a post do, from the first question to the released description.
create table job_analysis (
  id bigint not null auto_increment,
  post varchar(64) not null,
  open_for varchar(64),
  pack varchar(64) not null,
  state varchar(16) not null,
  cause varchar(16) not null,
  reason varchar(2000),
  manager varchar(64),
  opened_by varchar(64) not null,
  opened_at datetime(3) not null,
  ended_at datetime(3),
  agreement decimal(9,2),
  shares longtext,
  draft longtext,
  edited_by varchar(64),
  effective_from date,
  approved_by varchar(64),
  hr_approves boolean not null,
  primary key (id),
  constraint uq_job_analysis_open unique (open_for)
) default charset=utf8mb4 collate=utf8mb4_0900_bin comment='one analysis of a post; open_for keeps it the only open one of its post';
create index ix_job_analysis_post on job_analysis (post, id);

create table job_answer (
  id bigint not null auto_increment,
  analysis_id bigint not null,
  respondent varchar(64) not null,
  respondent_role varchar(16) not null,
  answers longtext,
  answered_at datetime(3),
  primary key (id),
  constraint uq_job_answer unique (analysis_id, respondent, respondent_role),
  constraint fk_job_answer foreign key (analysis_id) references job_analysis (id) on delete cascade
) default charset=utf8mb4 collate=utf8mb4_0900_bin comment='what incumbents and the manager say of the work; without answers until they have';

create table job_step (
  id bigint not null auto_increment,
  analysis_id bigint not null,
  step varchar(32) not null,
  actor varchar(64) not null,
  words varchar(2000),
  taken_at datetime(3) not null,
  primary key (id),
  constraint fk_job_step foreign key (analysis_id) references job_analysis (id) on delete cascade
) default charset=utf8mb4 collate=utf8mb4_0900_bin comment='who did what in an analysis, when and in which words';
create index ix_job_step on job_step (analysis_id, id);

create table job_description (
  id bigint not null auto_increment,
  post varchar(64) not null,
  version int not null,
  effective_from date not null,
  post_name varchar(200) not null,
  content longtext not null,
  analysis_id bigint not null,
  approved_by varchar(64) not null,
  released_at datetime(3) not null,
  reviewed_on date not null,
  under_review boolean not null,
  primary key (id),
  constraint uq_job_description unique (post, version)
) default charset=utf8mb4 collate=utf8mb4_0900_bin comment='released job descriptions, never changed; post_name is what the post was called then';

create table job_acknowledgment (
  description_id bigint not null,
  employee_no varchar(64) not null,
  acknowledged_at datetime(3) not null,
  primary key (description_id, employee_no),
  constraint fk_job_acknowledgment foreign key (description_id) references job_description (id) on delete cascade
) default charset=utf8mb4 collate=utf8mb4_0900_bin comment='who has read the description of the own post';
