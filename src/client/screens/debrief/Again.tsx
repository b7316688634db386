import { useState } from 'react';
import { LinkButton } from '../../parts/Button';
import { href } from '../../parts/route';
import { useT } from '../../parts/useT';
import { useFindings } from './findings';
import { Choice, Section } from './parts';

/** Ways on: the same seat anew, the same conference from another seat, or home. */
export function Again() {
  const t = useT();
  const { debrief, texts, names, record } = useFindings();
  const { scenario, length, delegations } = record.setup;
  const others = delegations.map(({ id }) => id).filter((id) => id !== debrief.you);
  const [seat, setSeat] = useState(others.find((id) => texts.roles[id]) ?? others[0] ?? debrief.you);
  const setting = { length, temper: record.temper };
  return (
    <Section id="again" title={t('debrief:again.title')} intro={t('debrief:again.intro')} print={false}>
      <div className="again">
        <LinkButton kind="primary" href={href(['briefing', scenario], { ...setting, seat: debrief.you })}>
          {t('debrief:again.same', { seat: names.seat(debrief.you) })}
        </LinkButton>
        <div className="again-other">
          <Choice
            label={t('debrief:again.otherLabel')}
            value={seat}
            options={others.map((id) => ({ value: id, label: names.seat(id) }))}
            onChange={setSeat}
          />
          <LinkButton href={href(['briefing', scenario], { ...setting, seat, seed: record.seed })}>
            {t('debrief:again.other', { seat: names.seat(seat) })}
          </LinkButton>
        </div>
        <LinkButton kind="plain" href={href([])}>
          {t('debrief:again.home')}
        </LinkButton>
      </div>
    </Section>
  );
}
