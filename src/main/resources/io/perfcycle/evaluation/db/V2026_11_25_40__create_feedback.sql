-- Whether colleagues' feedback on one person is still open. No times: they would tell who answered.
create table feedback_round (
  participation_id bigint not null primary key,
  closed boolean not null
);

-- Who is asked about whom, and from which relation. slice: the group in which the answer is counted. used is forgotten at the close.
create table feedback_rater (
  participation_id bigint not null,
  rater varchar(64) not null,
  relation varchar(16) not null,
  slice varchar(16) not null,
  state varchar(16) not null,
  used boolean not null,
  primary key (participation_id, rater)
);

-- Hashes of the tokens that open the answer page; all of a rater's go with his answer, all of a round's with its close.
create table feedback_token (
  token_hash char(64) not null primary key,
  participation_id bigint not null,
  rater varchar(64) not null
);
create index feedback_token_rater on feedback_token (participation_id, rater);

-- Answers: levels by indicator as JSON. No rater, no time, no order; the whole box is shuffled with every answer.
create table feedback_answer (
  id char(36) not null primary key,
  participation_id bigint not null,
  slice varchar(16) not null,
  levels varchar(4000) not null
);
create index feedback_answer_participation on feedback_answer (participation_id);

-- Words, apart from the levels that came with them.
create table feedback_words (
  id char(36) not null primary key,
  participation_id bigint not null,
  topic varchar(16) not null,
  words varchar(2000) not null
);
create index feedback_words_participation on feedback_words (participation_id);

-- What was published when the ratings were combined, written once: each voice's mean, its answers and its weight, and COMBINED.
create table feedback_result (
  participation_id bigint not null,
  indicator varchar(64) not null,
  voice varchar(16) not null,
  answers int,
  level_mean decimal(5,2) not null,
  weight decimal(9,4) not null,
  disputed boolean not null,
  primary key (participation_id, indicator, voice)
);

-- What the manager's manager said about a rating, beside it; the newest row counts.
create table rating_review (
  id bigint not null auto_increment primary key,
  participation_id bigint not null,
  decision varchar(16) not null,
  remark varchar(2000),
  reviewer varchar(64) not null,
  reviewed_at datetime(3) not null
);
create index rating_review_participation on rating_review (participation_id, id);

-- A value that the second review put in place of the manager's, which stays on the sheet.
create table rating_adjustment (
  participation_id bigint not null,
  indicator varchar(64) not null,
  given decimal(38,10) not null,
  reason varchar(2000) not null,
  adjusted_by varchar(64) not null,
  primary key (participation_id, indicator)
);
