import { useState } from 'react';
import { TEMPERS, type Temper } from '../../protocol/messages';
import { hasGuide, scenarios } from '../content';
import { type PublicTexts, useFetchedTexts } from '../content/hooks';
import { useTerms } from '../content/useTerms';
import { LinkButton } from '../parts/Button';
import { ContentFailed, isAbsent, NotThere } from '../parts/ContentFailed';
import { Flag } from '../parts/Flag';
import { Page, Waiting } from '../parts/Page';
import { href } from '../parts/route';
import { Segments } from '../parts/Segments';
import { usePhone } from '../parts/usePhone';
import { useT } from '../parts/useT';
import { ScenarioSeats, suggestedSeats } from './ScenarioSeats';

type Length = 'quick' | 'standard';

/** What a conference is about, who sits there, and the choice of seat and length. */
export default function ScenarioPage({ id }: { readonly id: string }) {
  const t = useT();
  const known = scenarios.some((scenario) => scenario.id === id);
  const fetched = useFetchedTexts(known ? id : null);
  const texts = fetched.value;
  useTerms(texts);
  if (!known) return <NotThere sentence={t('scenario:unknown')} />;
  if (isAbsent([fetched])) return <ContentFailed of={[fetched]} unknown={t('scenario:unknown')} />;
  return texts ? <Loaded texts={texts} /> : <Waiting>{t('common:loading')}</Waiting>;
}

function Loaded({ texts }: { readonly texts: PublicTexts }) {
  const t = useT();
  const [seat, setSeat] = useState(suggestedSeats(texts)[0] ?? texts.chair);
  const [length, setLength] = useState<Length>('quick');
  const [room, setRoom] = useState<'seats' | 'all'>('seats');
  const [temper, setTemper] = useState<Temper>('mixed');
  const [seed, setSeed] = useState('');
  const name = texts.delegations[seat]?.name ?? seat;
  const brief = href(['briefing', texts.id], {
    seat,
    length,
    room: room === 'all' ? room : undefined,
    temper: temper === 'mixed' ? undefined : temper,
    seed: seed.trim() || undefined,
  });
  return (
    <>
      <Page title={texts.title} eyebrow={t('scenario:eyebrow')} lede={texts.inOneSentence}>
        <div className="scenario">
          <About texts={texts} />
          <ScenarioSeats texts={texts} chosen={seat} onChoose={setSeat} />
          <section className="options">
            <LengthChoice id={texts.id} length={length} onChoose={setLength} />
            {texts.rooms.includes('all') && (
              <Segments
                legend={t('scenario:room')}
                value={room}
                options={(['seats', 'all'] as const).map((value) => ({ value, label: t(`scenario:rooms.${value}`) }))}
                hint={t(`scenario:roomsHint.${room}`)}
                onChange={setRoom}
              />
            )}
            <details className="more">
              <summary>{t('scenario:advanced')}</summary>
              <div className="stack">
                <Segments
                  legend={t('scenario:temper')}
                  value={temper}
                  options={TEMPERS.map((value) => ({ value, label: t(`common:temper.${value}`) }))}
                  hint={t(`scenario:temperHint.${temper}`)}
                  onChange={setTemper}
                />
                <div className="field">
                  <label htmlFor="seed">{t('scenario:seed')}</label>
                  <input
                    id="seed"
                    className="input"
                    value={seed}
                    maxLength={40}
                    autoComplete="off"
                    aria-describedby="seed-hint"
                    onChange={(event) => setSeed(event.target.value)}
                  />
                  <p id="seed-hint" className="small muted">
                    {t('scenario:seedHint')}
                  </p>
                </div>
              </div>
            </details>
          </section>
          <Fineprint texts={texts} />
        </div>
      </Page>
      <section className="start-bar" aria-label={t('scenario:start.label')}>
        <span className="start-choice">
          <Flag country={seat} />
          {t('scenario:start.seat', { seat: name, length: t(`common:length.${length}`) })}
        </span>
        <LinkButton kind="primary" href={brief}>
          {t('scenario:start.go')}
        </LinkButton>
      </section>
    </>
  );
}

interface LengthProps {
  readonly id: string;
  readonly length: Length;
  readonly onChoose: (length: Length) => void;
}

function LengthChoice({ id, length, onChoose }: LengthProps) {
  const t = useT();
  const size = scenarios.find((scenario) => scenario.id === id)?.lengths[length];
  return (
    <Segments
      legend={t('scenario:length')}
      value={length}
      options={[
        { value: 'quick', label: t('scenario:lengthQuick') },
        { value: 'standard', label: t('scenario:lengthStandard') },
      ]}
      hint={t(length === 'quick' ? 'scenario:lengthQuickHint' : 'scenario:lengthStandardHint', { ...size })}
      onChange={onChoose}
    />
  );
}

/** On a phone the seats are what one looks for; the rest of the story is one tap away. */
const FIRST_PARAGRAPHS = 2;

function About({ texts }: { readonly texts: PublicTexts }) {
  const t = useT();
  const atOnce = usePhone() ? FIRST_PARAGRAPHS : texts.background.length;
  return (
    <div className="about">
      <section aria-labelledby="background" className="prose">
        <h2 id="background">{t('scenario:background')}</h2>
        {texts.background.slice(0, atOnce).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        {atOnce < texts.background.length && (
          <details className="more">
            <summary>{t('scenario:backgroundMore')}</summary>
            {texts.background.slice(atOnce).map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </details>
        )}
      </section>
      <aside className="about-side stack">
        <section aria-labelledby="rule">
          <h2 id="rule">{t('scenario:rule')}</h2>
          <p>{texts.ruleInWords}</p>
          <Rules texts={texts} />
        </section>
        <section aria-labelledby="difficulty">
          <h2 id="difficulty">{t('scenario:difficulty')}</h2>
          <p>{texts.difficulty}</p>
        </section>
        {hasGuide(texts.id) && (
          <section aria-labelledby="instructors">
            <h2 id="instructors">{t('scenario:instructors.title')}</h2>
            <p>
              <a href={href(['guide', texts.id])}>{t('scenario:instructors.text')}</a>
            </p>
          </section>
        )}
      </aside>
    </div>
  );
}

/** How this room works, rule by rule, each with its doubt where there is one. */
function Rules({ texts: { process, applicants, rivals } }: { readonly texts: PublicTexts }) {
  const t = useT();
  const { rule, fallback, separateVotes, higherBody } = process;
  const lines = [
    t('scenario:instrument'),
    t(`scenario:mode.${process.textMode}`),
    ...(rule ? [`${rule.name}. ${rule.about}`] : []),
    ...(fallback ? [t('scenario:fallback', { rule: `${fallback.name}. ${fallback.about}` })] : []),
    ...separateVotes.map((vote) => t(`scenario:separate.${vote.motion}`, { rule: vote.rule.name })),
    ...separateVotes.flatMap(({ unverified }) => (unverified ? [t('scenario:unverified', { doubt: unverified })] : [])),
    ...(higherBody ? [t('scenario:higher', { body: higherBody.name, rule: higherBody.rule.name })] : []),
  ];
  return (
    <details className="more">
      <summary>{t('scenario:room')}</summary>
      <ul className="small room-rules">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Named title={t('scenario:applicants')} items={Object.values(applicants)} />
      <Named title={t('scenario:rivals')} items={Object.values(rivals)} />
    </details>
  );
}

function Named({
  title,
  items,
}: {
  readonly title: string;
  readonly items: readonly { readonly name: string; readonly about: string }[];
}) {
  if (items.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="small room-rules">
        {items.map(({ name, about }) => (
          <li key={name}>
            <strong>{name}</strong> {about}
          </li>
        ))}
      </ul>
    </>
  );
}

function Fineprint({ texts }: { readonly texts: PublicTexts }) {
  const t = useT();
  return (
    <>
      <section aria-labelledby="challenges">
        <h2 id="challenges">{t('scenario:challenges')}</h2>
        <ul className="plain-list challenges">
          {texts.challenges.map(({ id, title, text }) => (
            <li key={id}>
              <h3>{title}</h3>
              <p className="muted">{text}</p>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="validity" className="prose">
        <h2 id="validity">{t('scenario:validity')}</h2>
        <p>{texts.validity}</p>
      </section>
      <details className="more">
        <summary>{t('scenario:sources')}</summary>
        <p className="muted">{t('scenario:sourcesHint')}</p>
        <ul className="plain-list sources">
          {texts.sources.map(({ ref, text, confidence }) => (
            <li key={ref}>
              <span>{text}</span>
              <span className="small muted">{t(`scenario:confidence.${confidence}`)}</span>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
