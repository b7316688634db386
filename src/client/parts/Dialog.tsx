import { type ReactNode, useEffect, useId, useRef } from 'react';

export interface DialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Called on Escape, and when the dialog is otherwise closed by the browser. */
  readonly onClose: () => void;
  /** A dialog that asks about something not to be undone. */
  readonly alert?: boolean;
  readonly className?: string;
}

/** A modal dialog, open as long as it is drawn. The browser keeps the focus inside and gives it back. */
export function Dialog({ title, children, onClose, alert = false, className = '' }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    if (dialog && !dialog.open) dialog.showModal();
    return () => {
      dialog?.close();
      // The browser gives the focus back on close, but not when the element has left the page first.
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      className={`dialog ${className}`}
      role={alert ? 'alertdialog' : undefined}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={heading}>{title}</h2>
      {children}
    </dialog>
  );
}
