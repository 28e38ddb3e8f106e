import type { Catalogue } from '../api/client';

/** Where something is from, with the day and a link where there is one. */
export function Sources({ ids, sources }: { ids: string[]; sources: Catalogue['Source'][] }) {
  return (
    <ul className="sources">
      {ids.map((id) => {
        const source = sources.find((known) => known.id === id);
        const title = source?.title ?? id;
        return (
          <li key={id} translate="no">
            {source?.address && /^https?:/.test(source.address) ? (
              <a href={source.address} target="_blank" rel="noreferrer noopener">
                {title}
              </a>
            ) : (
              title
            )}
            {source?.publisher && <small> {source.publisher}</small>}
          </li>
        );
      })}
    </ul>
  );
}
