-- A survey: whom it asks, what, from when to when. results: what may be published of it, written once at the close.
create table survey (
  code varchar(40) not null primary key,
  title varchar(200) not null,
  title_en varchar(200),
  audience varchar(4000) not null,
  channel varchar(8) not null,
  questions longtext not null,
  opens_on date not null,
  closes_on date not null,
  closed_on date,
  state varchar(16) not null,
  opened_by varchar(64) not null,
  results longtext,
  note longtext,
  note_en longtext,
  published_on date
);

-- Who is asked. asked and used count while the survey is open and are forgotten at the close. No times: they would tell who answered what.
create table survey_invitation (
  survey varchar(40) not null,
  employee_no varchar(64) not null,
  unit varchar(64) not null,
  role varchar(16) not null,
  state varchar(16) not null,
  used boolean not null,
  primary key (survey, employee_no)
);
create index survey_invitation_person on survey_invitation (employee_no);

-- Hashes of the tokens that open the answer page; all of a person's go with his answer, all of a survey's with its close.
create table survey_token (
  token_hash char(64) not null primary key,
  survey varchar(40) not null,
  employee_no varchar(64) not null
);
create index survey_token_person on survey_token (survey, employee_no);

-- Answers as a whole, without unit or role, in boxes that are shuffled with every answer; thrown away at the close.
create table survey_ballot (
  id char(36) not null primary key,
  survey varchar(40) not null,
  box int not null,
  levels varchar(4000) not null
);
create index survey_ballot_box on survey_ballot (survey, box);

-- Words, apart from the levels that came with them; in the same boxes.
create table survey_words (
  id char(36) not null primary key,
  survey varchar(40) not null,
  box int not null,
  question varchar(40) not null,
  words varchar(2000) not null
);
create index survey_words_box on survey_words (survey, box);

-- Counts by unit and by role, never by both: question '' counts answers, level 0 those who could not say. Thrown away at the close.
create table survey_tally (
  survey varchar(40) not null,
  dimension varchar(8) not null,
  slice varchar(64) not null,
  question varchar(40) not null,
  level int not null,
  answers int not null,
  primary key (survey, dimension, slice, question, level)
);

-- What anybody suggests at any time; without an author if wished. Only the week is known.
create table suggestion (
  id char(36) not null primary key,
  week date not null,
  author varchar(64),
  words varchar(2000) not null,
  state varchar(16) not null,
  answer varchar(2000),
  published boolean not null
);

-- Slips that let one anonymous suggestion in; who took one is not on record.
create table suggestion_slip (
  slip_hash char(64) not null primary key,
  taken_on date not null
);
