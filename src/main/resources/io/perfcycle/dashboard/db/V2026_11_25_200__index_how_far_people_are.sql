-- Dashboards count a cycle's people by stage and state: from here, without a look at each row.
create index participation_stage_standing on participation_stage (participation_id, stage, state);

-- A manager's people in every cycle, and theirs.
create index participation_led on participation (manager_no, cycle, employee_no);
