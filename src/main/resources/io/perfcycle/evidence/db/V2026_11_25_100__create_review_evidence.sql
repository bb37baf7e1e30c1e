create table evidence_base (
  review varchar(64) not null,
  scope_from date not null,
  scope_to date not null,
  cycles longtext not null,
  sealed_at datetime(3),
  primary key (review)
) default charset=utf8mb4 collate=utf8mb4_0900_bin comment='what each review of the scheme looks at, and since when it stands for ever';

create table review_evidence (
  review varchar(64) not null,
  section varchar(32) not null,
  document longtext not null,
  computed_at datetime(3) not null,
  primary key (review, section)
) default charset=utf8mb4 collate=utf8mb4_0900_bin comment='one section of figures of one review, as a JSON document';
create index ix_review_evidence_section on review_evidence (section, computed_at);
