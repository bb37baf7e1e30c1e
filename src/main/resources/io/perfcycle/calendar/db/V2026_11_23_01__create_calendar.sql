-- Days that differ from Monday to Friday: public holidays (works = false) and make-up working days (works = true).
create table calendar_day (
  on_date date not null primary key,
  works boolean not null,
  name varchar(200)
);
