import type { Handbook, Household, PlainDate, Text } from '@zhuni/engine';
import { locateFailure } from '@zhuni/engine/simulate';

/** A rule cannot be worked out under a scenario; `text` names policy and condition, and no person. */
export class SimulationFailed extends Error {
  readonly text: Text;
  constructor(text: Text, cause: unknown) {
    super(text.en, { cause });
    this.name = 'SimulationFailed';
    this.text = text;
  }

  /** Looks for the rule at fault by working out one household. */
  static at(handbook: Handbook, household: Household, date: PlainDate, cause: unknown): SimulationFailed {
    const place = locateFailure(handbook, household, date);
    const why = place?.why ?? (cause instanceof Error ? cause.message : String(cause));
    const policy = place && handbook.byId.get(place.policy);
    const condition = policy?.allConditions.find(({ id }) => id === place?.condition)?.text;
    const words = condition ?? { zh: '金额', en: 'the amount' };
    if (!policy) return new SimulationFailed({ zh: `测算已停止：${why}`, en: `the simulation stopped: ${why}` }, cause);
    return new SimulationFailed(
      {
        zh: `测算已停止，出错之处：政策“${policy.title.zh}”（${policy.id}），“${words.zh}”：${why}`,
        en: `the simulation stopped at the policy ${policy.title.en} (${policy.id}), ${words.en}: ${why}`,
      },
      cause,
    );
  }
}
