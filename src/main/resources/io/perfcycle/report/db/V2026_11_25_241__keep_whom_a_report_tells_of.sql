-- Whom a prepared report tells of, as ,E01,E02,: who may no longer see all of them cannot fetch it any more. Reports prepared before this are prepared anew.
alter table report add told longtext;
delete from report_part;
delete from report;
