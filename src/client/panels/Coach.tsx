import { useEffect, useRef, useState } from 'react';
import { hottest } from '../../adviser/options';
import { hasText, t } from '../../locales';
import { useConference } from '../store/conference';
import { useSettings } from '../store/settings';
import { useAsked } from './asked';
import { useFocus } from './focus';

const STEPS = ['question', 'text', 'meters', 'corridor', 'people'] as const;
type Step = (typeof STEPS)[number];

/** Hints on answering: the answer itself puts them away. */
const ANSWERED: readonly Step[] = ['question', 'corridor'];

const KEY = 'ad-referendum.guide';

/** First steps, each shown once and only when what it speaks of is in front of the player. */
export function Coach() {
  const guidance = useSettings((settings) => settings.guidance);
  const change = useSettings((settings) => settings.change);
  const asked = useAsked();
  const composing = useFocus((focus) => focus.composing);
  const paragraph = useFocus((focus) => focus.paragraph);
  const presides = useConference((state) => state.view?.interests === null);
  const [done, setDone] = useState<readonly Step[]>(read);
  const step = guidance && !composing && asked ? stepFor(asked.kind, done, paragraph) : null;
  // The hint on the text speaks of one paragraph: it is brought into sight.
  useEffect(() => {
    const { view } = useConference.getState();
    if (step === 'text' && view) useFocus.getState().glanceAt(hottest(view));
  }, [step]);
  const finish = (steps: readonly Step[]) => {
    setDone(steps);
    write(steps);
    if (STEPS.every((one) => steps.includes(one))) change({ guidance: false });
  };
  useAnswered(step, asked?.id ?? null, (answered) => {
    if (!done.includes(answered)) finish([...done, answered]);
  });
  if (!step) return null;
  return (
    <aside
      className="cf-coach"
      data-step={step}
      aria-label={t('guide:label', { n: STEPS.indexOf(step) + 1, all: STEPS.length })}
    >
      <h2>{t(`guide:${step}.title`)}</h2>
      <p>{t(presides && hasText(`guide:${step}.chairText`) ? `guide:${step}.chairText` : `guide:${step}.text`)}</p>
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

/** Whoever has answered under a hint on answering needs it no more. */
function useAnswered(step: Step | null, asked: string | null, learned: (step: Step) => void): void {
  const shown = useRef<{ readonly step: Step; readonly asked: string | null } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another hint or another question matters
  useEffect(() => {
    const before = shown.current;
    if (step && before?.step !== step) shown.current = { step, asked };
    if (!before || before.asked === asked || !ANSWERED.includes(before.step)) return;
    if (shown.current === before) shown.current = null;
    learned(before.step);
  }, [step, asked]);
}

/** The first hint not yet given whose subject is in front of the player; a visitor in the corridor comes first. */
function stepFor(kind: string | undefined, done: readonly Step[], paragraph: string | null): Step | null {
  // Around the decision it is too late for first steps.
  const talking = kind === 'turn' || kind === 'chair';
  const due: Readonly<Record<Step, boolean>> = {
    question: talking || kind === 'accreditation',
    text: talking && done.includes('question') && paragraph === null,
    meters: talking && done.includes('question'),
    corridor: kind === 'probe' || kind === 'package',
    people: talking && done.includes('meters'),
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
