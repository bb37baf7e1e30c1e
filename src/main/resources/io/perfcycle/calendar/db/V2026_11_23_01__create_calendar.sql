-- Days that differ from Monday to Friday: public holidays (works = false) and make-up working days (works = true).
create table calendar_day (
  day date not null primary key,
  works boolean not null,
  name varchar(200)
);
