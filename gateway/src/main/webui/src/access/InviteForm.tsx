import { useState, type FormEvent } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Textfield } from '@digdir/designsystemet-react';
import { api } from '../api/client';
import { useText } from '../i18n/text';
import { messageFor, ProblemAlert } from '../ui/ProblemAlert';
import { RoleChoice } from './RoleChoice';
import { ShownOnce } from './ShownOnce';

const NOBODY = { userName: '', givenName: '', familyName: '', email: '' };
const FIELDS = ['userName', 'givenName', 'familyName', 'email'] as const;

/** Invites somebody; the password for the first sign-in is shown once, as no mail is sent. */
export function InviteForm({ onClose }: { onClose: () => void }) {
  const text = useText();
  const queries = useQueryClient();
  const [person, setPerson] = useState(NOBODY);
  const [roles, setRoles] = useState<string[]>(['officer']);
  const invite = api.useMutation('post', '/api/v1/access/members', {
    onSuccess: () => queries.invalidateQueries({ queryKey: ['get', '/api/v1/access/members'] }),
  });
  if (invite.data) {
    return (
      <ShownOnce
        title={text('access.invited', { name: person.userName })}
        values={[
          { label: text('access.userName'), value: person.userName },
          { label: text('access.oneTimePassword'), value: invite.data.oneTimePassword ?? '' },
        ]}
        onClose={onClose}
      />
    );
  }
  const send = (event: FormEvent) => {
    event.preventDefault();
    invite.mutate({ body: { ...person, roles } });
  };
  const fields = FIELDS.filter((field) => messageFor(invite.error, `#/${field}`));
  return (
    <form className="form" onSubmit={send} noValidate>
      <div className="form-row">
        {FIELDS.map((field) => (
          <Textfield
            key={field}
            label={text(`access.${field}`)}
            type={field === 'email' ? 'email' : 'text'}
            autoComplete="off"
            value={person[field]}
            error={messageFor(invite.error, `#/${field}`)}
            onChange={(event) => setPerson({ ...person, [field]: event.target.value })}
          />
        ))}
      </div>
      <p className="subtle">{text('access.userName.help')}</p>
      <RoleChoice roles={roles} onChange={setRoles} />
      {invite.error && fields.length === 0 && <ProblemAlert error={invite.error} />}
      <div className="actions">
        <Button type="submit" loading={invite.isPending}>
          {text('access.invite')}
        </Button>
        <Button variant="tertiary" onClick={onClose}>
          {text('app.cancel')}
        </Button>
      </div>
    </form>
  );
}
