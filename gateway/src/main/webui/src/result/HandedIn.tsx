import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button } from '@digdir/designsystemet-react';
import { client, type Assessments } from '../api/client';
import { useText } from '../i18n/text';
import { Price } from '../procurement/Price';
import { bytesText } from '../procurement/files';
import { Icon } from '../ui/Icon';
import { Loaded } from '../ui/Loaded';
import { TableScroll } from '../ui/TableScroll';

type Offer = Assessments['Offer'];

const SURVEYS: readonly string[] = ['draft', 'published'];

/**
 * The offer that has become an option, with its files. It is fetched when it is asked for, as the
 * audit log keeps who has looked at an offer.
 */
export function HandedIn({
  procurement,
  option,
}: {
  procurement: Assessments['Procurement'];
  option: string;
}) {
  const text = useText();
  const [wanted, setWanted] = useState(false);
  const offer = useQuery({
    queryKey: ['offer-of', procurement.id, option],
    queryFn: () => offerOf(procurement.id, option),
    enabled: wanted,
    staleTime: Infinity,
  });
  if (SURVEYS.includes(procurement.state ?? 'draft')) {
    return null;
  }
  return (
    <section aria-labelledby="handed-in">
      <h3 id="handed-in">{text('files.offer')}</h3>
      {!wanted ? (
        <>
          <p className="subtle">{text('files.look')}</p>
          <Button variant="secondary" data-size="sm" onClick={() => setWanted(true)}>
            {text('files.read')}
          </Button>
        </>
      ) : (
        <Loaded query={offer}>
          {(found) =>
            found === null ? (
              <p className="subtle">{text('files.noOffer')}</p>
            ) : (
              <Content procurement={procurement} offer={found} />
            )
          }
        </Loaded>
      )}
    </section>
  );
}

/** Null for an option of the survey; its list of offers has pages. */
async function offerOf(id: string, option: string): Promise<Offer | null> {
  let cursor: string | undefined;
  do {
    const { data } = await client.GET('/api/v1/procurements/{id}/offers', {
      params: { path: { id }, query: { limit: 200, ...(cursor !== undefined && { cursor }) } },
    });
    const found = data?.items.find((offer) => offer.option === option);
    if (found) {
      return found;
    }
    cursor = data?.next ?? undefined;
  } while (cursor !== undefined);
  return null;
}

function Content({
  procurement,
  offer,
}: {
  procurement: Assessments['Procurement'];
  offer: Offer;
}) {
  const text = useText();
  const { content, evidence, remarks, receipt } = offer;
  return (
    <>
      <dl className="facts">
        <dt>{text('work.offer.bidder')}</dt>
        <dd translate="no">
          {[content?.bidder.name, content?.bidder.identifier, content?.bidder.country]
            .filter(Boolean)
            .join(' · ')}
        </dd>
        {content?.price && (
          <>
            <dt>{text('work.compose.price')}</dt>
            <dd>
              <Price price={content.price} criterion={procurement.price} />
            </dd>
          </>
        )}
        <dt>{text('files.receivedAt')}</dt>
        <dd>{text.instant(receipt?.receivedAt)}</dd>
      </dl>
      {remarks.length > 0 && (
        <ul lang="en">
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
      {evidence.length === 0 ? (
        <p className="subtle">{text('files.none')}</p>
      ) : (
        <TableScroll label={text('files.title')}>
          <table className="plain-table">
            <thead>
              <tr>
                <th>{text('files.title')}</th>
                <th>{text('files.type')}</th>
                <th className="number">{text('files.size')}</th>
                <th>{text('files.digest')}</th>
              </tr>
            </thead>
            <tbody>
              {evidence.map(({ id, fileName, mediaType, bytes = 0, sha256 }) => (
                <tr key={id}>
                  <td>
                    <a
                      href={`/api/v1/procurements/${procurement.id}/offers/${offer.id}/evidence/${id}`}
                      download={fileName}
                      translate="no"
                    >
                      <Icon name="download" /> {fileName}
                    </a>
                  </td>
                  <td translate="no">{mediaType}</td>
                  <td className="number">{bytesText(bytes, text)}</td>
                  <td>
                    <code className="digest" translate="no">
                      {sha256}
                    </code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </>
  );
}
