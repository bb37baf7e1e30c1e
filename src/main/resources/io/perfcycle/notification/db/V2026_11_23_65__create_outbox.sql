-- Mail to be sent, written in the transaction that gives cause for it. The key makes a second write of the same mail impossible.
create table mail_outbox (
  id bigint not null auto_increment primary key,
  dedupe_key varchar(250) not null,
  recipient varchar(64) not null,
  address varchar(320) not null,
  subject varchar(400) not null,
  body longtext not null,
  state varchar(16) not null,
  attempts int not null,
  next_attempt_at datetime(3) not null,
  created_at datetime(3) not null,
  sent_at datetime(3),
  fault varchar(1000),
  constraint mail_outbox_once unique (dedupe_key)
);
create index mail_outbox_due on mail_outbox (state, next_attempt_at);
