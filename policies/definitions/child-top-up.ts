import { add, choose, countOf, divide, householdAmount, literal, named, personAmount } from '@zhuni/engine';
import { isDibaoMember } from './recipient.ts';

/**
 * What a child already receives of Dibao (an equal share of the household's money) and of the disability living
 * subsidy; the subsidies for unattended and key children pay only what is missing to their level (L11).
 */
export const alreadyReceived = named(
  'alreadyReceived',
  { zh: '已享受的低保金份额和残疾人生活补贴', en: 'share of Dibao and disability living subsidy already received' },
  add(
    choose(isDibaoMember, divide(householdAmount('dibao'), countOf(isDibaoMember), 'down'), literal(0, 'fen')),
    personAmount('dis-living'),
  ),
);
