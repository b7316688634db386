import { useState } from 'react';
import type { GuideTexts, PublicTexts } from '../../content/hooks';
import { href } from '../../parts/route';
import { Segments } from '../../parts/Segments';
import { useT } from '../../parts/useT';
import { Section } from './parts';

type Plan = GuideTexts['plans'][number];

/** One plan at a time, minute by minute. */
export function GuidePlans({ guide, texts }: { readonly guide: GuideTexts; readonly texts: PublicTexts }) {
  const t = useT();
  const [chosen, setChosen] = useState(guide.plans[0]?.id ?? '');
  const plan = guide.plans.find(({ id }) => id === chosen);
  const label = ({ minutes, mode }: Plan) => t(`instructor:plans.mode.${mode}`, { minutes });
  return (
    <Section id="plans">
      <div className="no-print">
        <Segments
          legend={t('instructor:plans.choose')}
          value={chosen}
          options={guide.plans.map((one) => ({ value: one.id, label: label(one) }))}
          hint={t('instructor:plans.printHint')}
          onChange={setChosen}
        />
      </div>
      {plan && <Minutes key={plan.id} plan={plan} texts={texts} />}
    </Section>
  );
}

/** Where each step begins, in minutes from the start. */
function clockOf(steps: Plan['steps']): number[] {
  const starts: number[] = [];
  let now = 0;
  for (const { minutes } of steps) {
    starts.push(now);
    now += minutes;
  }
  return starts;
}

function Minutes({ plan, texts }: { readonly plan: Plan; readonly texts: PublicTexts }) {
  const t = useT();
  const starts = clockOf(plan.steps);
  return (
    <section className="guide-part" aria-labelledby="plan">
      <h3 id="plan">{plan.title}</h3>
      <p className="guide-text">{plan.fits}</p>
      {plan.paragraphs.length > 0 && (
        <p className="guide-text">
          {t('instructor:plans.paragraphs', { list: plan.paragraphs.map((id) => titleOf(texts, id)).join('; ') })}{' '}
          <a className="no-print" href={href(['guide', texts.id, 'text'], { plan: plan.id })}>
            {t('instructor:plans.toText')}
          </a>
        </p>
      )}
      <table className="guide-table guide-minutes">
        <thead>
          <tr>
            <th scope="col">{t('instructor:plans.time')}</th>
            <th scope="col">{t('instructor:plans.what')}</th>
          </tr>
        </thead>
        <tbody>
          {plan.steps.map(({ id, minutes, title, how, say }, i) => (
            <tr key={id}>
              <th scope="row">
                {t('instructor:plans.clock', { from: starts[i], to: (starts[i] ?? 0) + minutes })}
                <span className="guide-weight">{t('instructor:plans.minutes', { count: minutes })}</span>
              </th>
              <td>
                <strong>{title}.</strong> {how}
                {say && <span className="guide-say">{t('instructor:say', { words: say })}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h4>{t('instructor:plans.cuts')}</h4>
      <ol className="guide-list">
        {plan.cuts.map(({ step, saves, how }) => (
          <li key={step}>
            <strong>
              {t('instructor:plans.cut', { step: plan.steps.find(({ id }) => id === step)?.title, count: saves })}
            </strong>{' '}
            {how}
          </li>
        ))}
      </ol>
    </section>
  );
}

function titleOf(texts: PublicTexts, id: string): string {
  const provision = texts.provisions[id];
  return provision ? `${provision.paragraph} ${provision.title}` : id;
}
