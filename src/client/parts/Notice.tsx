import type { ReactNode } from 'react';

/** A message that stays where it is until what it says is no longer so. */
export function Notice({
  tone = 'plain',
  children,
}: {
  readonly tone?: 'plain' | 'warn';
  readonly children: ReactNode;
}) {
  return (
    <div className="notice" data-tone={tone} role={tone === 'warn' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}
