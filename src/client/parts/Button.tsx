import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from 'react';

interface Look {
  readonly kind?: 'primary' | 'plain' | 'danger' | 'normal';
  readonly size?: 'normal' | 'large';
}

/** A button at least 44 px high. */
export function Button({
  kind = 'normal',
  size = 'normal',
  className = '',
  type = 'button',
  ...rest
}: Look & ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button {...rest} type={type} className={`button ${className}`} data-kind={kind} data-size={size} />;
}

/** A link to another screen that looks like a button. */
export function LinkButton({
  kind = 'normal',
  size = 'normal',
  className = '',
  ...rest
}: Look & AnchorHTMLAttributes<HTMLAnchorElement>) {
  return <a {...rest} className={`button ${className}`} data-kind={kind} data-size={size} />;
}
