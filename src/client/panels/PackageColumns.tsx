import { effectOf, meaningFor } from '../../adviser/meaning';
import { guessedEffect } from '../../adviser/reading';
import { couldLive } from '../../adviser/room';
import type { DelegationId, Edits } from '../../engine/model/vocabulary';
import { t } from '../../locales';
import { sureness } from '../documents/Meaning';
import { useNames } from '../documents/names';
import { capital, signed } from '../documents/words';
import { useView } from './hooks';

interface Props {
  readonly edits: Edits;
  /** The delegation on the other side of the deal. */
  readonly partner: DelegationId | null;
  /** It was they who offered it: then it serves them, whatever is known of them. */
  readonly offered?: boolean;
}

/** A package in two columns, we get and we give, with what each part does for me. */
export function PackageColumns({ edits, partner, offered = false }: Props) {
  const view = useView();
  const names = useNames();
  const parts = Object.entries(edits).map(([provision, wording]) => ({
    provision,
    wording,
    meaning: meaningFor(view, provision, wording),
  }));
  const get = parts.filter(({ meaning }) => (meaning?.delta ?? 0) > 0);
  const give = parts.filter(({ meaning }) => (meaning?.delta ?? 0) < 0);
  const even = parts.filter(({ meaning }) => (meaning?.delta ?? 0) === 0);
  const never = parts.some(({ meaning }) => meaning?.authority === 'never');
  const ask = parts.some(({ meaning }) => meaning?.authority === 'ask');
  return (
    <div className="cf-columns">
      <Column title={t('desk:form.get')} parts={get} partner={partner} />
      <Column title={t('desk:form.give')} parts={give} partner={partner} />
      {even.length > 0 && <Column title={t('desk:form.neither')} parts={even} partner={partner} />}
      <p className="small cf-columns-total">
        <strong>{t('desk:form.total', { delta: signed(effectOf(view, edits)) })}</strong>
        {never && <span className="cf-down"> {t('desk:form.beyond')}</span>}
        {partner && partner !== view.you && (
          <span className="muted"> {theirs(names.the(partner), guessedEffect(view, partner, edits), offered)}</span>
        )}
        {!never && ask && <span className="cf-down"> {t('desk:form.askFirst')}</span>}
      </p>
    </div>
  );
}

/** What the other side would make of it: an offer is understood by what it brings the one who makes it. */
function theirs(who: string, effect: number, offered: boolean): string {
  if (offered && effect <= 0) return capital(t('desk:form.misread', { who }));
  const verdict = effect > 0 ? 'gainsThem' : effect < 0 ? 'losesThem' : 'evenThem';
  return capital(t('desk:form.theirs', { who, verdict: t(`desk:form.${verdict}`) }));
}

interface ColumnProps {
  readonly title: string;
  readonly parts: readonly {
    readonly provision: string;
    readonly wording: string;
    readonly meaning: { delta: number } | null;
  }[];
  readonly partner: DelegationId | null;
}

function Column({ title, parts, partner }: ColumnProps) {
  const view = useView();
  const names = useNames();
  return (
    <div className="cf-column">
      <h3>{title}</h3>
      {parts.length === 0 && <p className="small muted">{t('desk:form.nothing')}</p>}
      <ul className="plain-list">
        {parts.map(({ provision, wording, meaning }) => {
          const estimate = partner && partner !== view.you ? couldLive(view, partner, provision, wording) : null;
          return (
            <li key={provision} className="small">
              <strong>{names.paragraph(provision)}</strong> {names.label(provision, wording)}{' '}
              {meaning && <span className={meaning.delta < 0 ? 'cf-down' : 'cf-up'}>{signed(meaning.delta)}</span>}
              {estimate && (
                <span className="muted">
                  {' '}
                  {t('desk:effect.seat', {
                    who: names.seat(estimate.seat),
                    verdict: t(`conference:room.${estimate.verdict}`),
                    sure: sureness(estimate.sure),
                  })}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
