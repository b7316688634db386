import type { TreatyLife } from '../../../debrief/types';
import { listed } from '../../documents/words';
import { useT } from '../../parts/useT';
import { entrySentence, tenthsOf } from './AftermathFigures';
import { AftermathParties } from './AftermathParties';
import { AftermathPartyYears, AftermathStates } from './AftermathTreatyTables';
import { useFindings } from './findings';
import { Fold } from './parts';

/** Who signed and with what left out, who became a Party and when, and when the treaty came into force. */
export function AftermathTreaty() {
  const t = useT();
  const { treaty } = useFindings().debrief.aftermath;
  if (!treaty) return null;
  return (
    <div className="aftermath-treaty">
      <h3>{t('aftermath:treaty.title')}</h3>
      <p className="small muted">
        {t('aftermath:treaty.intro')} {treaty.imagined && t('aftermath:treaty.imagined')}
      </p>
      <Signatures treaty={treaty} />
      <Rule treaty={treaty} />
      <AftermathParties treaty={treaty} />
      <Later treaty={treaty} />
      <Fold summary={t('aftermath:treaty.years.fold')}>
        <AftermathPartyYears treaty={treaty} />
      </Fold>
      <Fold summary={t('aftermath:treaty.states.fold')}>
        <AftermathStates treaty={treaty} />
      </Fold>
    </div>
  );
}

function Signatures({ treaty }: { readonly treaty: TreatyLife }) {
  const t = useT();
  const { names } = useFindings();
  const plain = treaty.signed.filter(({ sign, reservations }) => sign && reservations.length === 0);
  const reserved = treaty.signed.filter(({ sign, reservations }) => sign && reservations.length > 0);
  const out = treaty.signed.filter(({ sign }) => !sign);
  const those = (of: TreatyLife['signed']) =>
    of.length === 0 ? t('aftermath:treaty.nobody') : listed(of.map(({ seat }) => names.seat(seat)));
  return (
    <dl className="aftermath-signed">
      <div>
        <dt>{t('aftermath:treaty.signed')}</dt>
        <dd>{those(plain)}</dd>
      </div>
      <div>
        <dt>{t('aftermath:treaty.reserved')}</dt>
        {reserved.length === 0 && <dd>{those(reserved)}</dd>}
        {reserved.map(({ seat, reservations }) => (
          <dd key={seat}>
            {t('aftermath:treaty.reservedTo', {
              seat: names.seat(seat),
              articles: listed(reservations.map((id) => names.heading(id))),
            })}
          </dd>
        ))}
      </div>
      <div>
        <dt>{t('aftermath:treaty.out')}</dt>
        <dd>{those(out)}</dd>
      </div>
    </dl>
  );
}

/** The treaty's own terms, and when they were met. */
function Rule({ treaty }: { readonly treaty: TreatyLife }) {
  const t = useT();
  const { count, ofMembers, days } = treaty.terms.entry;
  return (
    <p className="aftermath-means">
      <strong>{entrySentence(t, treaty)}</strong>{' '}
      {ofMembers === undefined
        ? t('aftermath:treaty.rule.entry', { count, days })
        : t('aftermath:treaty.rule.members', { count, days, members: ofMembers })}{' '}
      {t(`aftermath:treaty.rule.reservations.${treaty.terms.reservations}`)}{' '}
      {t(`aftermath:treaty.rule.accession.${treaty.terms.accession}`)}
    </p>
  );
}

/** Those that were not let in, and articles that only some are bound by. */
function Later({ treaty: { stalled, protocols, futures } }: { readonly treaty: TreatyLife }) {
  const t = useT();
  const { names } = useFindings();
  return (
    <>
      {stalled.map(({ state, by, futures: count }) => (
        <p key={state} className="aftermath-means small">
          {t('aftermath:treaty.stalled', {
            state: names.country(state),
            by: listed(by.map((party) => names.country(party))),
            count,
            futures,
          })}
        </p>
      ))}
      {protocols.map(({ provision, parties }) => (
        <p key={provision} className="aftermath-means small">
          {t('aftermath:treaty.protocol', { provision: names.heading(provision), parties: tenthsOf(t, parties) })}
        </p>
      ))}
    </>
  );
}
