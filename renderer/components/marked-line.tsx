import Icon, { type IconProps } from '@cloudscape-design/components/icon';
import type { ReactNode } from 'react';

/** How good or bad a line is. */
export type Mark = 'success' | 'info' | 'warning' | 'error';

const icons: Readonly<Record<Mark, IconProps.Name>> = {
  success: 'status-positive',
  info: 'status-info',
  warning: 'status-warning',
  error: 'status-negative',
};

interface MarkedLineProps {
  readonly mark: Mark;
  /** The mark in a word, for those who don't see the icon. */
  readonly markName: string;
  readonly children: ReactNode;
  /** Smaller lines below. */
  readonly details?: readonly string[];
}

/** A line with a status icon. Unlike the kit's status indicator it keeps the text's colour and breaks between words. */
export function MarkedLine({ mark, markName, children, details = [] }: MarkedLineProps) {
  return (
    <div className="marked-line">
      <Icon name={icons[mark]} variant={mark === 'info' ? 'link' : mark} ariaLabel={markName} />
      <div>
        {children}
        {details.map((detail) => (
          <div key={detail} className="marked-detail">
            {detail}
          </div>
        ))}
      </div>
    </div>
  );
}
