import { useMemo, useState } from 'react';
import type { OpenedReason } from '../../../debrief/types';
import { Button } from '../../parts/Button';
import { useT } from '../../parts/useT';
import { useFindings } from './findings';
import { doneInWords, openTeller, reasonInWords } from './opened';
import { Choice, Section } from './parts';

const PAGE = 8;
const EVERYBODY = '';

/** Reasons far from what was said aloud: a bluff, a deal broken, somebody else put in front. */
const TELLING: ReadonlySet<string> = new Set([
  'bluffs-for-a-better-price',
  'overstates-to-chair',
  'better-off-breaking-deal',
  'stays-behind-front-objector',
  'tests-a-red-line',
]);

const isTelling = ({ reason }: OpenedReason): boolean => TELLING.has(reason.because);

/** Passing one's turn and objecting to no applicant are as little as one can do: thirty of these tell nothing. */
const isConsent = (command: OpenedReason['command']): boolean =>
  command.type === 'turn.pass' || (command.type === 'accreditation.answer' && command.objects.length === 0);

/** What the others did, what they said, and why they really did it. */
export function Reasons() {
  const t = useT();
  const { debrief, record, view, names } = useFindings();
  const [seat, setSeat] = useState(debrief.objectors.find((objector) => objector !== debrief.you) ?? EVERYBODY);
  const [shown, setShown] = useState(PAGE);
  const teller = useMemo(() => openTeller(view, record, names), [view, record, names]);
  const telling = debrief.reasons.filter(({ command }) => !isConsent(command));
  const speakers = [...new Set(telling.map(({ command }) => command.by))];
  const chosen = telling
    .filter(({ command }) => seat === EVERYBODY || command.by === seat)
    // Sorting is stable: within each kind the order of time is kept.
    .sort((a, b) => Number(isTelling(b)) - Number(isTelling(a)));
  const options = [
    { value: EVERYBODY, label: t('debrief:everybody') },
    ...debrief.accounts
      .filter((account) => speakers.includes(account.seat))
      .map((account) => ({ value: account.seat, label: names.seat(account.seat) })),
  ];
  return (
    <Section id="reasons" title={t('debrief:reasons.title')} intro={t('debrief:reasons.intro')} print={false}>
      <div className="debrief-filter">
        <Choice
          label={t('debrief:expert')}
          value={seat}
          options={options}
          onChange={(value) => {
            setSeat(value);
            setShown(PAGE);
          }}
        />
        <p className="small muted" role="status">
          {t('debrief:reasons.count', { count: chosen.length })}
        </p>
      </div>
      <ol className="plain-list reason-list">
        {chosen.slice(0, shown).map((opened) => {
          const { said, because } = reasonInWords(opened, teller);
          return (
            <li key={opened.step}>
              <p className="timeline-when">
                {opened.round > 0
                  ? t('debrief:when', { meeting: opened.meeting + 1, round: opened.round })
                  : t('debrief:whenMeeting', { meeting: opened.meeting + 1 })}
              </p>
              <p className="reason-done">{doneInWords(opened, record, teller)}</p>
              <dl className="reason-pair">
                <div>
                  <dt>{t('debrief:reasons.said')}</dt>
                  <dd>{said}</dd>
                </div>
                <div data-private="true">
                  <dt>{t('debrief:reasons.because')}</dt>
                  <dd>{because}</dd>
                </div>
              </dl>
            </li>
          );
        })}
      </ol>
      {chosen.length > shown && (
        <Button onClick={() => setShown(shown + 3 * PAGE)}>
          {t('debrief:reasons.more', { n: chosen.length - shown })}
        </Button>
      )}
    </Section>
  );
}
