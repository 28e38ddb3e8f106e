import { Checkbox, Fieldset } from '@digdir/designsystemet-react';
import { useText } from '../i18n/text';

/** What an administrator of an authority can give. */
const ROLES = ['officer', 'approver', 'auditor', 'admin'] as const;

/** Which roles somebody has. */
export function RoleChoice({
  roles,
  onChange,
}: {
  roles: readonly string[];
  onChange: (roles: string[]) => void;
}) {
  const text = useText();
  return (
    <Fieldset>
      <Fieldset.Legend>{text('access.roles')}</Fieldset.Legend>
      <div className="role-choice">
        {ROLES.map((role) => (
          <Checkbox
            key={role}
            label={text.term('role', role)}
            value={role}
            checked={roles.includes(role)}
            onChange={(event) =>
              onChange(ROLES.filter((r) => (r === role ? event.target.checked : roles.includes(r))))
            }
          />
        ))}
      </div>
    </Fieldset>
  );
}
