-- Every unit under each unit above it, itself included: what "with all below" means, found by an index. Written by imports of units.
create table org_unit_tree (
  above varchar(64) not null,
  unit varchar(64) not null,
  primary key (above, unit)
);
insert into org_unit_tree (above, unit)
with recursive below (above, unit) as (
  select code, code from org_unit
  union
  select b.above, u.code from org_unit u join below b on u.parent = b.unit
)
select above, unit from below;
