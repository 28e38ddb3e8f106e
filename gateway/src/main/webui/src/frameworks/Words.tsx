import type { ReactNode } from 'react';
import { isOwn, type Framework } from './framework';

/** Text of a framework: English in those that come with the platform, whatever it is in others. */
export function Words({ of, children }: { of: Pick<Framework, 'standing'>; children: ReactNode }) {
  return isOwn(of) ? <span translate="no">{children}</span> : <span lang="en">{children}</span>;
}
