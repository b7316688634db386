import { useT } from '../../parts/useT';
import { useFindings } from './findings';

/** Every parameter in words, with where it comes from and how sure it is. */
export function AftermathAssumptions() {
  const t = useT();
  const { assumptions } = useFindings().debrief.aftermath;
  return (
    <>
      <p className="small">{t('aftermath:assumptions.intro')}</p>
      <dl className="aftermath-assumptions">
        {assumptions.map(({ id, kind, figures }) => (
          <div key={id}>
            <dt>
              {t(`aftermath:assume.${id}.name`)}{' '}
              <span className="aftermath-kind" data-kind={kind}>
                {t(`aftermath:assumptions.kind.${kind}`)}
              </span>
            </dt>
            <dd>
              {t(`aftermath:assume.${id}.text`, figures)}{' '}
              <span className="muted">
                {t('aftermath:assumptions.source', { source: t(`aftermath:assume.${id}.source`, figures) })}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
