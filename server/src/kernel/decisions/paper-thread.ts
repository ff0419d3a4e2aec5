import { answerOrder, printPdf } from '../../platform/pdf/index.ts';
import { decisionDocument } from './decision-paper.ts';
import type { DecisionPaper } from './decision-paper.ts';

await answerOrder(async (papers: readonly DecisionPaper[]) => {
  const printed: Buffer[] = [];
  for (const paper of papers) printed.push(await printPdf(decisionDocument(paper)));
  return printed;
});
