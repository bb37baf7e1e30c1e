-- Figures are known and decided for each segment of a participation; most have one, which is 0.
alter table figure_input add column segment int default 0 not null;
alter table figure_input drop primary key;
alter table figure_input add primary key (participation_id, segment, indicator);

alter table figure_decision add column segment int default 0 not null;
alter table figure_decision drop primary key;
alter table figure_decision add primary key (participation_id, segment, indicator);

alter table figure_dispute add column segment int default 0 not null;
