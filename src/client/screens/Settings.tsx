import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { Segments } from '../parts/Segments';
import { useT } from '../parts/useT';
import { PACES } from '../session/types';
import { TEXT_SIZES, THEMES, useSettings } from '../store/settings';

const SWITCHES = ['hall', 'flags', 'guidance'] as const;

/** What a player may set. */
export default function Settings() {
  const t = useT();
  const settings = useSettings();
  const { change } = settings;
  return (
    <Page title={t('settings:title')} lede={t('settings:lede')} width="narrow">
      <div className="settings">
        {!settings.kept && (
          <Notice tone="warn">
            <p>{t('settings:notKept')}</p>
          </Notice>
        )}
        <section aria-labelledby="look" className="stack">
          <h2 id="look">{t('settings:look')}</h2>
          <Segments
            legend={t('settings:theme')}
            value={settings.theme}
            options={THEMES.map((value) => ({ value, label: t(`settings:themes.${value}`) }))}
            onChange={(theme) => change({ theme })}
          />
          <Segments
            legend={t('settings:textSize')}
            value={settings.textSize}
            options={TEXT_SIZES.map((value) => ({ value, label: t('settings:percent', { size: value }) }))}
            onChange={(textSize) => change({ textSize })}
          />
          <Switch id="reducedMotion" />
        </section>
        <section aria-labelledby="room" className="stack">
          <h2 id="room">{t('settings:room')}</h2>
          <Segments
            legend={t('settings:pace')}
            value={settings.pace}
            options={PACES.map((value) => ({ value, label: t(`settings:paces.${value}`) }))}
            hint={t('settings:paceHint')}
            onChange={(pace) => change({ pace })}
          />
          {SWITCHES.map((id) => (
            <Switch key={id} id={id} />
          ))}
        </section>
      </div>
    </Page>
  );
}

function Switch({ id }: { readonly id: 'reducedMotion' | (typeof SWITCHES)[number] }) {
  const t = useT();
  const on = useSettings((settings) => settings[id]);
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={on}
        aria-describedby={`${id}-hint`}
        onChange={(event) => useSettings.getState().change({ [id]: event.target.checked })}
      />
      <span>
        <strong>{t(`settings:${id}`)}</strong>
        <span id={`${id}-hint`} className="hint">
          {t(`settings:${id}Hint`)}
        </span>
      </span>
    </label>
  );
}
