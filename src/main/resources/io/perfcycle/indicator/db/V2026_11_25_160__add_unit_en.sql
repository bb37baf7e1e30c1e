-- Units in English beside those in Chinese: a reader of English is not to meet 元/小时. Empty where both write alike, as %.
alter table indicator add column unit_en varchar(32);
