-- What indicators and posts were called when the review looked at them, so that it reads the same after they are renamed.
alter table system_review_line add column name varchar(200);
alter table system_review_line add column name_en varchar(200);
alter table system_review_line add column kind varchar(16);
alter table system_review_scorecard add column name varchar(200);
alter table system_review_scorecard add column name_en varchar(200);
