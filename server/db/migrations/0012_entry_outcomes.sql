delete from screening.entry where outcome = 'unknown';
alter table screening.entry drop constraint entry_outcome_check;
alter table screening.entry add constraint entry_outcome_check check (outcome in ('entitled', 'near'));
comment on table screening.entry is
  'The outcomes with something to say, newest only: entitled (amount_fen null: amount not known yet) and near miss (the one '
  'condition that fails and by how much). Undecided outcomes stand in screening.verdict alone.';
