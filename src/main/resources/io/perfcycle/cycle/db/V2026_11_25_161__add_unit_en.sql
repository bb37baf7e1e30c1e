-- The unit in English is frozen into a scorecard with everything else that it says.
alter table scorecard_item add column unit_en varchar(32);
