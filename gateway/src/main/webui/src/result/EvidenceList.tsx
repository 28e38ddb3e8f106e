import { useText } from '../i18n/text';
import { AssuranceTag } from '../ui/tags';
import type { Assessments } from '../api/client';
import type { Assessed } from './model/assessed';

/** The claims and links that a number was read from, each with where it is written. */
export function EvidenceList({
  evidence,
  sources,
}: {
  evidence: Assessments['Evidence'][];
  sources: Assessed['sources'];
}) {
  const text = useText();
  if (evidence.length === 0) {
    return <p className="unknown">{text('result.evidence.none')}</p>;
  }
  return (
    <ul className="evidence">
      {evidence.map(({ type, id, subject, property, value, assurance, sources: named }) => (
        <li key={`${type ?? ''}${id}`}>
          <span className="evidence-fact">
            <span translate="no">{subject}</span> · <code>{property}</code>{' '}
            <strong translate="no">{value}</strong>
          </span>{' '}
          {assurance && assurance !== 'self-declared' && <AssuranceTag assurance={assurance} />}
          <small>
            {named.map((source, i) => {
              const known = sources.get(source);
              return (
                <span key={source}>
                  {i > 0 && ' · '}
                  {known?.address?.startsWith('https://') ? (
                    <a href={known.address} rel="noreferrer" lang="en">
                      {known.title}
                    </a>
                  ) : (
                    <span lang="en">{known?.title ?? source}</span>
                  )}
                  {known?.asOf && ` (${text.date(known.asOf)})`}
                </span>
              );
            })}
          </small>
        </li>
      ))}
    </ul>
  );
}
