import { useState } from 'react';
import { scenarios } from '../content';
import { type PublicTexts, useFetchedTexts } from '../content/hooks';
import { useTerms } from '../content/useTerms';
import { Button, LinkButton } from '../parts/Button';
import { ContentFailed, isAbsent } from '../parts/ContentFailed';
import { Flag } from '../parts/Flag';
import { Page, ScreenHeading, Waiting } from '../parts/Page';
import { href } from '../parts/route';
import { useT } from '../parts/useT';
import { roleOf, suggestedSeats } from './ScenarioSeats';

/** Sentences of the opening, one after the other. */
const sentences = (text: string): string[] => text.split(/(?<=[.!?])\s+(?=\p{Lu})/u);

/** From the first button to a brief: the last night in three sentences, then a seat. */
export default function HomeQuickStart() {
  const t = useT();
  const fetched = useFetchedTexts(scenarios[0]?.id ?? null);
  const texts = fetched.value;
  useTerms(texts);
  const [opened, setOpened] = useState(false);
  if (isAbsent([fetched])) return <ContentFailed of={[fetched]} unknown={t('scenario:unknown')} />;
  if (!texts) return <Waiting>{t('common:loading')}</Waiting>;
  return opened ? <ChooseSeat texts={texts} /> : <ColdOpen texts={texts} onDone={() => setOpened(true)} />;
}

function ColdOpen({ texts, onDone }: { readonly texts: PublicTexts; readonly onDone: () => void }) {
  const t = useT();
  return (
    <main id="main" className="cold" data-theme="dark">
      <div className="cold-windows" aria-hidden="true">
        {Array.from({ length: 9 }, (_, i) => (
          <span key={i} />
        ))}
      </div>
      <div className="cold-words">
        <ScreenHeading className="eyebrow">{t('home:quick.coldTitle')}</ScreenHeading>
        {sentences(texts.coldOpen).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <Button kind="primary" size="large" onClick={onDone}>
          {t('home:quick.on')}
        </Button>
      </div>
    </main>
  );
}

function ChooseSeat({ texts }: { readonly texts: PublicTexts }) {
  const t = useT();
  const suggested = suggestedSeats(texts);
  const others = Object.keys(texts.delegations).filter(
    (seat) => !suggested.includes(seat) && texts.delegations[seat]?.playable,
  );
  const brief = (seat: string) => href(['briefing', texts.id], { seat, length: 'quick' });
  return (
    <Page title={t('home:quick.seatTitle')} lede={t('home:quick.seatLede')} eyebrow={texts.title}>
      <ul className="plain-list parts-offered">
        {suggested.map((seat) => {
          const role = roleOf(texts, seat);
          return (
            <li key={seat}>
              <a className="part-card" href={brief(seat)}>
                <span className="part-name">
                  <Flag country={seat} />
                  {texts.delegations[seat]?.name}
                </span>
                {role && <span className="tag">{t(`scenario:kind.${role.kind}`)}</span>}
                <span className="part-pitch">{role?.pitch}</span>
                <span className="part-go">{t('home:quick.take', { seat: texts.delegations[seat]?.name })}</span>
              </a>
            </li>
          );
        })}
      </ul>
      <details className="more">
        <summary>{t('home:quick.other')}</summary>
        <ul className="plain-list other-seats">
          {others.map((seat) => (
            <li key={seat}>
              <LinkButton href={brief(seat)}>
                <Flag country={seat} />
                {texts.delegations[seat]?.name}
                {seat === texts.chair && <span className="tag">{t('scenario:kind.chair')}</span>}
              </LinkButton>
            </li>
          ))}
        </ul>
      </details>
    </Page>
  );
}
