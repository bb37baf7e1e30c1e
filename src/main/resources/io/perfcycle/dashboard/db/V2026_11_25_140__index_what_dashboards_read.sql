-- Dashboards read results without their traces: all they need of a version stands in this index.
create index result_version_standing on result_version (participation_id, version, source, level, total);

-- They count a cycle's people by state and by unit.
create index participation_unit on participation (cycle, state, org_unit);
