import type { BankComparison, BankSession } from '../server/bank-session.ts';

export const STATUSES: Readonly<Record<BankSession['status'], string>> = {
  open: 'open',
  matched: 'matched',
  'not-matched': 'not matched',
  exhausted: 'exhausted',
  expired: 'expired',
  cancelled: 'cancelled',
};

export const OUTCOMES: Readonly<Record<BankComparison['outcome'], string>> = {
  match: 'match',
  'no-match': 'no match',
  inconclusive: 'inconclusive',
};
