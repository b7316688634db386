import { useState } from 'react';
import { Button } from '../parts/Button';
import { useT } from '../parts/useT';
import { useSaves } from '../store/saves';

interface Props {
  readonly save: string;
  /** What the file is called. */
  readonly name: string;
  readonly label: string;
  readonly kind?: 'plain' | 'normal';
}

/** Hands a game on as a file. Where there is none to hand on it says so, and why. */
export function ExportButton({ save, name, label, kind = 'normal' }: Props) {
  const t = useT();
  const [why, setWhy] = useState<string | null>(null);
  const hand = async () => {
    setWhy(null);
    const handed = await useSaves
      .getState()
      .exportFile(save, name)
      .catch(() => null);
    if (handed === null) setWhy(t('saves:undone'));
    else if (!handed) setWhy(t('saves:nothingToExport'));
  };
  return (
    <>
      <Button kind={kind} onClick={() => void hand()}>
        {label}
      </Button>
      {why && (
        <span className="small" role="alert">
          {why}
        </span>
      )}
    </>
  );
}
