import { useEffect, useState } from 'react';
import type { DelegationId } from '../../../engine/model/vocabulary';
import { t } from '../../../locales';
import { useNames } from '../../documents/names';
import { useView } from '../hooks';
import type { FormProps } from './form';
import { SeatChecks, Select } from './Picker';
import '../measures.css';

const MOST_PARTNERS = 4;

/** Propose to take a step together: to all on the floor, or to a few in the corridor. */
export function ProposeForm({ move, prefill, onDraft }: FormProps) {
  const view = useView();
  const names = useNames();
  const [measure, setMeasure] = useState(prefill.measure ?? '');
  const [channel, setChannel] = useState<'corridor' | 'floor'>('corridor');
  const [to, setTo] = useState<readonly DelegationId[]>(prefill.seat ? [prefill.seat] : []);
  useEffect(() => {
    const named = channel === 'floor' ? [] : to;
    const ready = measure !== '' && (channel === 'floor' || named.length > 0);
    onDraft(ready ? { type: 'measure.propose', body: { measure, to: named, channel } } : null);
  }, [measure, channel, to, onDraft]);
  const options = view.setup.measures.filter(({ id }) => move.choices.measures?.includes(id));
  const chosen = names.measure(measure);
  return (
    <>
      <Select
        label={t('desk:form.measure')}
        value={measure}
        options={options.map(({ id, cost, confidence }) => ({
          value: id,
          label: `${names.measure(id).name} (${t('desk:form.measureCost', { cost, confidence })})`,
        }))}
        onChange={setMeasure}
      />
      {measure !== '' && <p className="small">{chosen.description}</p>}
      <Select
        label={t('desk:form.channel')}
        value={channel}
        options={(['corridor', 'floor'] as const).map((value) => ({
          value,
          label: t(`desk:form.channels.${value}`),
        }))}
        onChange={setChannel}
      />
      {channel === 'corridor' && (
        <SeatChecks
          legend={t('measures:form.partners')}
          seats={move.choices.seats ?? []}
          chosen={to}
          most={MOST_PARTNERS}
          onChange={setTo}
        />
      )}
      <p className="small muted">{t('measures:form.evening')}</p>
    </>
  );
}

/** Join a step somebody proposed. */
export function SupportForm({ move, prefill, onDraft }: FormProps) {
  const names = useNames();
  const proposals = move.choices.proposals ?? [];
  const at = proposals.findIndex(({ proposer, measure }) => proposer === prefill.seat && measure === prefill.measure);
  const [choice, setChoice] = useState(at < 0 ? '' : String(at));
  const chosen = choice === '' ? undefined : proposals[Number(choice)];
  const { proposer, measure } = chosen ?? {};
  useEffect(() => {
    onDraft(proposer && measure ? { type: 'measure.support', body: { proposer, measure } } : null);
  }, [proposer, measure, onDraft]);
  return (
    <>
      <Select
        label={t('measures:form.proposal')}
        value={choice}
        options={proposals.map((proposal, i) => ({
          value: String(i),
          label: t('measures:form.option', {
            who: names.seat(proposal.proposer),
            measure: names.measure(proposal.measure).name,
          }),
        }))}
        onChange={setChoice}
      />
      {measure && <p className="small">{names.measure(measure).description}</p>}
      <p className="small muted">{t('measures:form.evening')}</p>
    </>
  );
}
