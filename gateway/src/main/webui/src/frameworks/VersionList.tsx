import { Link } from '@tanstack/react-router';
import { Tag } from '@digdir/designsystemet-react';
import { useText } from '../i18n/text';
import type { OwnFramework } from './framework';

/** Drafts and published versions, each with who last did something to it. */
export function VersionList({
  versions,
  titled = false,
  current,
}: {
  versions: OwnFramework[];
  /** Whether each is named by its title: not needed among the versions of one. */
  titled?: boolean;
  /** The one that is on the screen. */
  current?: string;
}) {
  const text = useText();
  return (
    <ul className="list">
      {versions.map((version) => (
        <li key={version.id} className="list-row">
          <span>
            {version.id === current ? (
              <strong translate="no">{version.id}</strong>
            ) : (
              <Link to="/frameworks/$framework" params={{ framework: version.id }} translate="no">
                {titled ? version.title : version.id}
              </Link>
            )}
            {titled && (
              <>
                {' '}
                <code translate="no">{version.id}</code>
              </>
            )}
            <br />
            <small>
              {version.published
                ? text('framework.published.by', {
                    who: version.publishedBy,
                    at: text.instant(version.publishedAt),
                  })
                : text('framework.changed.by', {
                    who: version.changedBy,
                    at: text.instant(version.changedAt),
                  })}
            </small>
          </span>
          <Tag data-size="sm" data-color={version.published ? 'success' : 'neutral'}>
            {text(version.published ? 'framework.published' : 'framework.draft')}
          </Tag>
        </li>
      ))}
    </ul>
  );
}
