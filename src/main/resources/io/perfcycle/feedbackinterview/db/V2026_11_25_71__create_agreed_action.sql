-- What both agreed on in an interview, who does it until when, and what came of it.
create table agreed_action (
  id bigint not null auto_increment primary key,
  participation_id bigint not null,
  place_no int not null,
  owner_role varchar(16) not null,
  what longtext not null,
  measure longtext not null,
  due_on date not null,
  state varchar(16) not null,
  words longtext,
  ended_by varchar(64),
  ended_at datetime(3),
  constraint agreed_action_once unique (participation_id, place_no)
);
