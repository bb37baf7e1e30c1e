-- The level that people decided, in calibration or on appeal; null where it follows from the total.
alter table result_version add column decided_level varchar(8);
