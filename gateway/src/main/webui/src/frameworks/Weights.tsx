import { Table } from '@digdir/designsystemet-react';
import { useText } from '../i18n/text';
import { TableScroll } from '../ui/TableScroll';
import { weighed, type Framework } from './framework';
import { Words } from './Words';

/** The named sets of weights beside each other. */
export function Weights({ framework }: { framework: Framework }) {
  const text = useText();
  const { profiles } = framework;
  return (
    <TableScroll label={text('framework.weights')}>
      <Table data-size="sm">
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell>{text('framework.weighed')}</Table.HeaderCell>
            {profiles.map(({ id, name }) => (
              <Table.HeaderCell key={id} className="number">
                <Words of={framework}>{name}</Words>
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {weighed(framework).map(({ id, name }) => (
            <Table.Row key={id}>
              <Table.Cell>
                <Words of={framework}>
                  <code>{id}</code> {name}
                </Words>
              </Table.Cell>
              {profiles.map((profile) => (
                <Table.Cell key={profile.id} className="number">
                  {text('framework.percent', {
                    share: text.number((profile.weights?.[id] ?? 0) * 100, 2),
                  })}
                </Table.Cell>
              ))}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </TableScroll>
  );
}
