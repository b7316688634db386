import { Button } from '../../parts/Button';
import { useT } from '../../parts/useT';
import { accountsTable, burnDownTable, type Cell, csvOf, fileName, jsonOf, textTable } from './export';
import { type Findings, useFindings } from './findings';
import { Section } from './parts';

const LATER = 10_000;
/** Tells spreadsheets that the file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

function hand(name: string, type: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), LATER);
}

const TABLES: { readonly [name: string]: (findings: Findings) => Cell[][] } = {
  accounts: ({ debrief, record }) => accountsTable(debrief, record),
  text: ({ debrief, record, names }) =>
    textTable(debrief, record, (provision, wording) => names.wording(provision, wording).text),
  burndown: ({ debrief, record }) => burnDownTable(debrief, record),
};

/** What can be taken home. */
export function Exports() {
  const t = useT();
  const findings = useFindings();
  const { debrief, record } = findings;
  const table = (name: string) => {
    const content = csvOf(TABLES[name]?.(findings) ?? []);
    hand(fileName(record, debrief.you, name, 'csv'), 'text/csv;charset=utf-8', BYTE_ORDER_MARK + content);
  };
  return (
    <Section id="keep" title={t('export:title')} intro={t('export:intro')} print={false}>
      <ul className="plain-list export-list">
        <li>
          <Button onClick={() => window.print()}>{t('export:print')}</Button>
          <span className="small muted">{t('export:printHint')}</span>
        </li>
        <li>
          <Button
            onClick={() =>
              hand(fileName(record, debrief.you, 'debrief', 'json'), 'application/json', jsonOf(debrief, record))
            }
          >
            {t('export:json')}
          </Button>
          <span className="small muted">{t('export:jsonHint')}</span>
        </li>
        {Object.keys(TABLES).map((name) => (
          <li key={name}>
            <Button onClick={() => table(name)}>{t(`export:${name}`)}</Button>
            <span className="small muted">{t(`export:${name}Hint`)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
