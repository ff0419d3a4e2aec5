alter table screening.entry add column receiving boolean not null default false;
comment on column screening.entry.receiving is
  'Whether the subject receives this help already on the day screened; entitled and not receiving is a finding.';
