import { cite, plainDate } from '@zhuni/engine';
import type { Citation } from '@zhuni/engine';
import type { SourceStatus } from '@zhuni/engine';
import { illustrative, workingDays } from '../parts/limits.ts';
import { noticeFields } from '../parts/notice.ts';
import { reviewDecided, reviewProcedure } from '../parts/review.ts';
import type { Limit, NoticeRule, Procedure, Step } from '../procedure.ts';

/** A change of self-care is told by the person, the carer, the village or the home; the six items are assessed again. */
const selfCareSteps = (article: Citation): readonly Step[] => [
  {
    id: 'report-self-care',
    from: ['in-review'],
    to: 'same',
    office: ['village', 'town'],
    form: 'change-report',
    article,
  },
  {
    id: 'record-self-care',
    from: ['in-review', 'opined', 'with-county'],
    to: 'same',
    office: ['town', 'county'],
    form: 'self-care',
    article,
  },
];

type Stated = { readonly article: Citation; readonly status: SourceStatus };

const limitsOf = (selfCare: Stated, objection: Stated): readonly Limit[] => [
  {
    id: 'self-care',
    title: { zh: '自理能力变化的复核评估', en: 'new assessment of self-care' },
    period: workingDays(10),
    office: 'county',
    starts: ['report-self-care'],
    stops: ['record-self-care', ...reviewDecided],
    ...selfCare,
  },
  {
    id: 'objection',
    title: { zh: '终止公示有异议的调查核实并决定', en: 'decision after an objection to the stop' },
    period: workingDays(15),
    office: 'county',
    starts: ['object'],
    stops: reviewDecided,
    ...objection,
  },
];

/** Before help is ended it is shown for seven days, in the village or in the home. */
const stopNotice = (stated: Stated): NoticeRule => ({
  when: 'before-decision',
  from: ['opined'],
  calendarDays: 7,
  shows: noticeFields.tekun,
  onlineForAdultsOnly: true,
  ...stated,
});

const shared = {
  policies: ['tekun-basic', 'tekun-care'],
  decidedBy: 'county',
  authorisation: 'every-adult-and-supporters',
} as const;

const deathNote = {
  zh: '死亡终止也属第二十四条的终止，办法未免除公示；这里一律公示7天后才终止，从决定下月起停发。',
  en: 'A death ends help by art. 24 too, and nothing spares it the notice: here every stop waits seven days and counts from the month after the decision.',
} as const;

const official = (article: string): Stated => ({ article: cite('L2', article), status: 'official' });

/** Reviews of Tekun, with the notice before a stop. */
export const tekunReviews: readonly Procedure[] = [
  reviewProcedure({
    ...shared,
    id: 'tekun-review-2016',
    title: { zh: '特困人员复核和终止（2016年办法）', en: 'review and end of Tekun support (2016 measures)' },
    from: plainDate('2016-10-10'),
    until: plainDate('2021-06-30'),
    article: cite('L5', '18'),
    cycle: { months: 12, ...illustrative },
    stopNotice: stopNotice({ article: cite('L5', '18'), status: 'illustrative' }),
    activities: selfCareSteps(cite('L2-2016')),
    limits: limitsOf(illustrative, illustrative),
    basis: [cite('L5', '18'), cite('L2-2016'), cite('L28')],
    doubts: [
      {
        zh: '第十八条要求终止并予以公示，天数和时限未见2016年办法原文，取2021年办法为示例。',
        en: 'Art. 18 wants the end shown; days and limits are those of 2021 as a placeholder, the text of 2016 being unread.',
      },
    ],
  }),
  reviewProcedure({
    ...shared,
    id: 'tekun-review-2021',
    title: { zh: '特困人员复核和终止', en: 'review and end of Tekun support' },
    from: plainDate('2021-07-01'),
    article: cite('L2', '25'),
    cycle: { months: 12, article: cite('L7'), status: 'official' },
    stopNotice: stopNotice(official('26')),
    activities: selfCareSteps(cite('L2', '23')),
    limits: limitsOf(official('23'), official('26')),
    basis: [cite('L2', '23'), cite('L2', '24'), cite('L2', '25'), cite('L2', '26'), cite('L5', '18')],
    doubts: [
      deathNote,
      {
        zh: '终止后符合低保、临时救助等条件的，应及时转入（第二十七条）。',
        en: 'Who no longer qualifies but does for Dibao or aid is taken over at once (art. 27).',
      },
    ],
  }),
];
