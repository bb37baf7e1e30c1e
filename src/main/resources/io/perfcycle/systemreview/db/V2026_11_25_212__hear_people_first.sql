-- Whether people are asked before anything is counted (NONE, WAIT, OPEN), and the survey that the review waits for.
alter table system_review add column survey varchar(8) not null default 'NONE';
alter table system_review add column survey_code varchar(64);
create index system_review_survey on system_review (survey_code);
