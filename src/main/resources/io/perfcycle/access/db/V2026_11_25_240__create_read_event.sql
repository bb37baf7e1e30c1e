-- Who read what of whom: one row for each answer that told somebody about other people, never one for each of them.
create table read_event (
    id bigint not null auto_increment primary key,
    read_at datetime(3) not null,
    reader varchar(64) not null,
    roles varchar(200) not null,
    what varchar(64) not null,
    cycle varchar(64),
    -- Whom it is about, where it is about one; else the people listed as ,E01,E02, unless they were too many: then all of the cycle.
    employee_no varchar(64),
    people int not null,
    listed longtext
);
create index read_event_employee on read_event (employee_no, read_at);
create index read_event_cycle on read_event (cycle, read_at);
create index read_event_reader on read_event (reader, read_at);
create index read_event_day on read_event (read_at);
