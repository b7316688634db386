import { Component, type ReactNode } from 'react';
import { t } from '../../locales';
import { Reload } from './Unreached';

interface Props {
  /** Another key clears the fault. */
  readonly children: ReactNode;
}

/** Says plainly that a screen has failed, and that nothing is lost. */
export class Crash extends Component<Props, { readonly detail: string | null }> {
  override state = { detail: null };

  static getDerivedStateFromError(error: unknown) {
    return { detail: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    const { detail } = this.state;
    if (detail === null) return this.props.children;
    return (
      <main id="main" className="page stack" data-width="narrow">
        <h1>{t('common:crash.title')}</h1>
        <p>{t('common:crash.text')}</p>
        <Reload kind="primary" />
        <p className="small muted">{t('common:crash.detail', { detail })}</p>
      </main>
    );
  }
}
