import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Table, Tag } from '@digdir/designsystemet-react';
import { api, BY_PAGES, type Assessments } from '../api/client';
import { useSession } from '../app/root';
import { useText } from '../i18n/text';
import { Icon } from '../ui/Icon';
import { Loaded } from '../ui/Loaded';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TableScroll } from '../ui/TableScroll';
import { useNotices } from '../ui/Undo';
import { InviteForm } from './InviteForm';
import { RoleChoice } from './RoleChoice';

type Member = Assessments['Member'];

/** The people of the authority: who they are, what they may do, and how that is changed. */
export function Members() {
  const text = useText();
  const [inviting, setInviting] = useState(false);
  const pages = api.useInfiniteQuery(
    'get',
    '/api/v1/access/members',
    { params: { query: { limit: 50 } } },
    BY_PAGES,
  );
  return (
    <section className="panel" aria-labelledby="members">
      <div className="panel-head">
        <h2 id="members">{text('access.members')}</h2>
        {!inviting && (
          <Button variant="secondary" data-size="sm" onClick={() => setInviting(true)}>
            <Icon name="plus" />
            {text('access.invite')}
          </Button>
        )}
      </div>
      {inviting && <InviteForm onClose={() => setInviting(false)} />}
      <Loaded query={pages}>
        {(data) => (
          <>
            <TableScroll label={text('access.members')}>
              <Table data-size="sm">
                <Table.Head>
                  <Table.Row>
                    <Table.HeaderCell>{text('access.person')}</Table.HeaderCell>
                    <Table.HeaderCell>{text('access.roles')}</Table.HeaderCell>
                    <Table.HeaderCell>{text('access.state')}</Table.HeaderCell>
                    <Table.HeaderCell>{text('access.do')}</Table.HeaderCell>
                  </Table.Row>
                </Table.Head>
                <Table.Body>
                  {data.pages
                    .flatMap(({ items }) => items)
                    .map((member) => (
                      <MemberRow key={member.id} member={member} />
                    ))}
                </Table.Body>
              </Table>
            </TableScroll>
            {pages.hasNextPage && (
              <Button
                variant="secondary"
                loading={pages.isFetchingNextPage}
                onClick={() => void pages.fetchNextPage()}
              >
                {text('app.more')}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

/** Changes what a member may do; the notice takes it back. */
function useChange(member: Member) {
  const text = useText();
  const queries = useQueryClient();
  const { done } = useNotices();
  const change = api.useMutation('put', '/api/v1/access/members/{id}');
  const send = async (wanted: { enabled: boolean; roles: string[] }, undo?: () => void) => {
    await change.mutateAsync({ params: { path: { id: member.id } }, body: wanted });
    await queries.invalidateQueries({ queryKey: ['get', '/api/v1/access/members'] });
    done(text('access.changed', { name: member.userName }), undo);
  };
  const before = { enabled: member.enabled, roles: member.roles };
  return {
    error: change.error,
    isPending: change.isPending,
    // A refusal is shown from 'error'.
    to: (wanted: { enabled: boolean; roles: string[] }) =>
      send(wanted, () => void send(before).catch(() => undefined)).then(
        () => true,
        () => false,
      ),
  };
}

function MemberRow({ member }: { member: Member }) {
  const text = useText();
  const session = useSession();
  const [roles, setRoles] = useState<string[]>();
  const change = useChange(member);
  const fullName = [member.givenName, member.familyName].filter(Boolean).join(' ');
  const save = async (chosen: string[]) => {
    if (await change.to({ enabled: member.enabled, roles: chosen })) {
      setRoles(undefined);
    }
  };
  return (
    <Table.Row>
      <Table.Cell translate="no">
        <strong>{fullName || member.userName}</strong>
        <br />
        <small>{[member.userName, member.email].filter(Boolean).join(' · ')}</small>
      </Table.Cell>
      <Table.Cell>
        {roles ? (
          <RoleChoice roles={roles} onChange={setRoles} />
        ) : (
          text.list([...member.roles, ...member.realmRoles].map((role) => text.term('role', role)))
        )}
        {change.error && <ProblemAlert error={change.error} />}
      </Table.Cell>
      <Table.Cell>
        <State member={member} />
      </Table.Cell>
      <Table.Cell>
        {member.userName === session?.user ? (
          <span className="subtle">{text('access.yourself')}</span>
        ) : roles ? (
          <div className="actions">
            <Button data-size="sm" loading={change.isPending} onClick={() => void save(roles)}>
              {text('access.save')}
            </Button>
            <Button variant="tertiary" data-size="sm" onClick={() => setRoles(undefined)}>
              {text('app.cancel')}
            </Button>
          </div>
        ) : (
          <div className="actions">
            <Button variant="secondary" data-size="sm" onClick={() => setRoles(member.roles)}>
              {text('access.changeRoles')}
              <span className="sr-only"> {member.userName}</span>
            </Button>
            <Button
              variant="tertiary"
              data-size="sm"
              loading={change.isPending}
              onClick={() => void change.to({ enabled: !member.enabled, roles: member.roles })}
            >
              {text(member.enabled ? 'access.disable' : 'access.enable')}
              <span className="sr-only"> {member.userName}</span>
            </Button>
          </div>
        )}
      </Table.Cell>
    </Table.Row>
  );
}

function State({ member }: { member: Member }) {
  const text = useText();
  if (!member.enabled) {
    return (
      <Tag data-size="sm" data-color="neutral">
        {text('access.state.disabled')}
      </Tag>
    );
  }
  return (
    <Tag data-size="sm" data-color={member.pending ? 'info' : 'success'}>
      {text(member.pending ? 'access.state.pending' : 'access.state.enabled')}
    </Tag>
  );
}
