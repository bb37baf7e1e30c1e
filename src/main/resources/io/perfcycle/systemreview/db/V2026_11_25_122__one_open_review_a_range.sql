-- The range of a review that is not decided yet, so that two who ask at once get one and the same; null once it is decided.
alter table system_review add column open_for varchar(32);
create unique index uq_system_review_open on system_review (open_for);
