-- A day is stated by the public holidays that come with the product, or by the company, which has the last word.
alter table calendar_day add column source varchar(16) default 'COMPANY' not null;
