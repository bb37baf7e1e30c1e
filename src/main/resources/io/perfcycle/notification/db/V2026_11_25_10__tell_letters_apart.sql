-- A letter says which way it goes, what kind it is, what holds if its fate is unknown, and carries its HTML twin and invitation.
-- States: PENDING, SENDING (a node has it in hand until claimed_until), SENT, FAILED (for good; HR sees it), LEFT (HR has let it
-- be), DROPPED (nothing left to say when it was to leave, or a newer one stands for it), UNCERTAIN (a reminder whose fate is unknown).
alter table mail_outbox add column channel varchar(16) default 'MAIL' not null;
alter table mail_outbox add column topic varchar(80) default 'letter' not null;
alter table mail_outbox add column promise varchar(16) default 'AT_LEAST_ONCE' not null;
alter table mail_outbox add column html longtext;
alter table mail_outbox add column invitation_method varchar(16);
alter table mail_outbox add column invitation longtext;
alter table mail_outbox add column basis longtext;
alter table mail_outbox add column claimed_until datetime(3);
update mail_outbox set state = 'FAILED' where state = 'GAVE_UP';
create index mail_outbox_order on mail_outbox (channel, recipient, state);
create index mail_outbox_topic on mail_outbox (recipient, topic, state);
