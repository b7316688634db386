import { useEffect, useState } from 'react';
import { hottest } from '../../adviser/options';
import { t } from '../../locales';
import { useConference } from '../store/conference';
import { useSettings } from '../store/settings';
import { useFocus } from './focus';

const STEPS = ['question', 'text', 'meters', 'corridor', 'people'] as const;
type Step = (typeof STEPS)[number];

const KEY = 'ad-referendum.guide';

/** First steps, each shown once and only when what it speaks of is in front of the player. */
export function Coach() {
  const guidance = useSettings((settings) => settings.guidance);
  const change = useSettings((settings) => settings.change);
  const requests = useConference((state) => state.requests);
  const composing = useFocus((focus) => focus.composing);
  const paragraph = useFocus((focus) => focus.paragraph);
  const [done, setDone] = useState<readonly Step[]>(read);
  const step = guidance && !composing && requests.length > 0 ? stepFor(requests[0]?.kind, done, paragraph) : null;
  // The hint on the text speaks of one paragraph: it is brought into sight.
  useEffect(() => {
    const { view } = useConference.getState();
    if (step === 'text' && view) useFocus.getState().glanceAt(hottest(view));
  }, [step]);
  if (!step) return null;
  const finish = (steps: readonly Step[]) => {
    setDone(steps);
    write(steps);
    if (STEPS.every((one) => steps.includes(one))) change({ guidance: false });
  };
  return (
    <aside
      className="cf-coach"
      data-step={step}
      aria-label={t('guide:label', { n: STEPS.indexOf(step) + 1, all: STEPS.length })}
    >
      <h2>{t(`guide:${step}.title`)}</h2>
      <p>{t(`guide:${step}.text`)}</p>
      <div className="button-row">
        <button type="button" className="cf-chip" data-strong="true" onClick={() => finish([...done, step])}>
          {t('guide:next')}
        </button>
        <button type="button" className="cf-chip" onClick={() => finish(STEPS)}>
          {t('guide:off')}
        </button>
      </div>
    </aside>
  );
}

/** The first hint not yet given whose subject is in front of the player; a visitor in the corridor comes first. */
function stepFor(kind: string | undefined, done: readonly Step[], paragraph: string | null): Step | null {
  const due: Readonly<Record<Step, boolean>> = {
    question: true,
    text: done.includes('question') && paragraph === null,
    meters: done.includes('question'),
    corridor: kind === 'probe' || kind === 'package',
    people: done.includes('meters'),
  };
  return (['corridor', ...STEPS] as const).find((one) => due[one] && !done.includes(one)) ?? null;
}

function read(): readonly Step[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? STEPS.filter((step) => kept.includes(step)) : [];
  } catch {
    return [];
  }
}

function write(steps: readonly Step[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(steps));
  } catch {
    // Where nothing can be kept the hints come again with the next page.
  }
}
