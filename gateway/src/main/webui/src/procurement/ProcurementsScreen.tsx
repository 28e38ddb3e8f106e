import { Link } from '@tanstack/react-router';
import { Button } from '@digdir/designsystemet-react';
import { api, type Assessments } from '../api/client';
import { useSession } from '../app/root';
import { useText } from '../i18n/text';
import { Empty } from '../ui/Empty';
import { Icon } from '../ui/Icon';
import { Loaded } from '../ui/Loaded';
import { Screen } from '../ui/Screen';
import { Waiting } from '../ui/Waiting';
import { ProcurementList } from './ProcurementList';

type State = Assessments['State'];

/** States in the order in which they ask for something; what is over comes last. */
const GROUPS: { name: 'drafting' | 'running' | 'deciding' | 'over'; states: State[] }[] = [
  { name: 'drafting', states: ['draft'] },
  { name: 'running', states: ['published', 'opened'] },
  { name: 'deciding', states: ['evaluated', 'proposed', 'awarded'] },
  { name: 'over', states: ['contracted', 'cancelled', 'divided'] },
];

/** All procurements of the authority, by how far they have come. */
export function ProcurementsScreen() {
  const text = useText();
  const session = useSession();
  const procurements = api.useQuery('get', '/api/v1/procurements', {
    params: { query: { limit: 200 } },
  });
  const begin = session?.roles.includes('officer') && (
    <Button asChild>
      <Link to="/procurements/new">
        <Icon name="plus" />
        {text('work.new')}
      </Link>
    </Button>
  );
  return (
    <Screen title={text('nav.procurements')} lead={text('work.list.lead')} actions={begin}>
      <Loaded query={procurements} skeleton={<Waiting lines={3} height={96} />}>
        {({ items }) =>
          items.length === 0 ? (
            <div className="panel">
              <Empty title={text('procurement.none')}>{begin}</Empty>
            </div>
          ) : (
            GROUPS.map(({ name, states }) => {
              const of = items.filter(({ state }) => state !== undefined && states.includes(state));
              return of.length === 0 ? null : (
                <section key={name} className="panel" aria-labelledby={`group-${name}`}>
                  <h2 id={`group-${name}`}>{text(`work.list.${name}`)}</h2>
                  <ProcurementList procurements={of} />
                </section>
              );
            })
          )
        }
      </Loaded>
    </Screen>
  );
}
