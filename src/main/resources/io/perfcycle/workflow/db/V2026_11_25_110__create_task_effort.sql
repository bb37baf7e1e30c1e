-- How a task was worked on: when its form was last opened, and how often its answer was refused. Nobody's name: whose task it was
-- stands in the engine's history, and goes with it.
create table task_effort (
  task_id varchar(64) not null,
  business_key varchar(255) not null,
  opened_at datetime(3) not null,
  refusals int not null,
  primary key (task_id)
) default charset=utf8mb4 collate=utf8mb4_0900_bin comment='when the form of a task was last opened, and how often its answer was refused';
create index ix_task_effort_key on task_effort (business_key);
