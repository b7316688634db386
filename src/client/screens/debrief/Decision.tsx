import { hasVotes, VotesBoard } from '../../panels/decisions/VotesBoard';
import { useT } from '../../parts/useT';
import { useFindings } from './findings';
import { Section } from './parts';

/** Votes with their roll-calls, members that went their own way, what was parted off, who signed. */
export function Decision() {
  const t = useT();
  const { view, names } = useFindings();
  const teller = { view, names };
  if (!hasVotes(teller)) return null;
  return (
    <Section id="decision" title={t('debrief:decision.title')} intro={t('debrief:decision.intro')}>
      <VotesBoard teller={teller} />
    </Section>
  );
}
