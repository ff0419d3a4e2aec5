alter table screening.total add column unclaimed_fen bigint not null default 0;
comment on column screening.total.unclaimed_fen is 'Of amount_fen, the part of those who are entitled and do not receive.';
