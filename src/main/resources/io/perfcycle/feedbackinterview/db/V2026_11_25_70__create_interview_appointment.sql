-- When and where an interview is to take place: one calendar event per interview, whose uid stays and whose sequence rises.
create table interview_appointment (
  participation_id bigint not null primary key,
  uid varchar(80) not null,
  sequence_no int not null,
  state varchar(16) not null,
  organizer varchar(64) not null,
  starts_at datetime(3) not null,
  ends_at datetime(3) not null,
  zone varchar(64) not null,
  place varchar(2000) not null,
  changed_at datetime(3) not null
);
create index interview_appointment_organizer on interview_appointment (organizer, starts_at);
