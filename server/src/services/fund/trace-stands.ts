/** Of a row of fund.trace: its grant was not taken back. */
export const traceStands = 'not exists (select from fund.reversal b where b.request_id = trace.request_id)';
