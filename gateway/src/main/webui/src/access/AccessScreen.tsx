import { useText } from '../i18n/text';
import { Screen } from '../ui/Screen';
import { MachineClients } from './MachineClients';
import { Members } from './Members';
import './access.css';

/** Who of the authority may do what: people, and programs that read for auditors. */
export function AccessScreen() {
  const text = useText();
  return (
    <Screen title={text('access.title')} lead={text('access.lead')}>
      <Members />
      <MachineClients />
    </Screen>
  );
}
