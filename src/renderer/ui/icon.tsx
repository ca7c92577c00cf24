import type { LucideIcon } from 'lucide-react';
import './icon.css';

/** How large an icon is drawn: 16 px in bars and menus, 14 px in small buttons, 12 px inside a line of text. */
export type IconSize = 'md' | 'sm' | 'xs';

const pixels = { md: 16, sm: 14, xs: 12 } as const;

/** An icon as the guide draws it; it is decoration, so whatever holds it must carry the word. */
export function Icon({ of: Drawing, size = 'md' }: { readonly of: LucideIcon; readonly size?: IconSize }) {
  return (
    <Drawing
      aria-hidden="true"
      className={`pb-icon pb-icon--${size}`}
      size={pixels[size]}
      strokeWidth={size === 'xs' ? 2.25 : 1.75}
    />
  );
}
