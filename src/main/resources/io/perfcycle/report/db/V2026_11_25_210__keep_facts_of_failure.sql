-- What the text of a refusal names, as a JSON list: so that the one who asked reads why in his language.
alter table report add column failure_facts text;
