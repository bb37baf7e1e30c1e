-- From which day on a version of an indicator is taken by new cycles; empty: from the moment it was made. The latest version that
-- has begun counts, whatever comes after it.
alter table indicator add column effective_from date;
