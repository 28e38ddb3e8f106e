import { useId, useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Field, Label, Table } from '@digdir/designsystemet-react';
import { asProblem } from '../api/problem';
import { useText } from '../i18n/text';
import { Download } from '../ui/Download';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TableScroll } from '../ui/TableScroll';
import { faultsIn } from './faults';

interface Props {
  label: string;
  /** What the text is sent to; a refusal is thrown. */
  onText: (yaml: string) => Promise<unknown>;
}

/** A file in YAML, sent as it is; what is wrong in it is shown with the lines that were written. */
export function YamlUpload({ label, onText }: Props) {
  const text = useText();
  const id = useId();
  const [file, setFile] = useState<File>();
  const [sent, setSent] = useState('');
  const sending = useMutation({
    mutationFn: async (chosen: File) => {
      const yaml = await chosen.text();
      setSent(yaml);
      await onText(yaml);
    },
  });
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (file) {
          sending.mutate(file);
        }
      }}
    >
      <p className="subtle">{text('framework.upload.help')}</p>
      <Field>
        <Label htmlFor={id}>{label}</Label>
        <input
          id={id}
          type="file"
          accept=".yaml,.yml,.json"
          className="ds-input"
          onChange={(event) => {
            setFile(event.target.files?.[0]);
            sending.reset();
          }}
        />
      </Field>
      <div className="actions">
        <Button type="submit" variant="secondary" disabled={!file} loading={sending.isPending}>
          {text('framework.upload.send')}
        </Button>
        <Download
          address="/api/v1/frameworks/schema"
          name="framework.schema.json"
          label={text('framework.schema')}
        />
      </div>
      {sending.error !== null && <Faults error={sending.error} sent={sent} />}
    </form>
  );
}

function Faults({ error, sent }: { error: unknown; sent: string }) {
  const text = useText();
  const faults = faultsIn(asProblem(error), sent);
  if (faults.length === 0) {
    return <ProblemAlert error={error} />;
  }
  return (
    <>
      <Alert data-color="danger" role="alert">
        {text('framework.faults', { count: faults.length })}
      </Alert>
      <TableScroll label={text('framework.faults.label')}>
        <Table data-size="sm">
          <Table.Head>
            <Table.Row>
              <Table.HeaderCell className="number">
                {text('framework.faults.line')}
              </Table.HeaderCell>
              <Table.HeaderCell>{text('framework.faults.place')}</Table.HeaderCell>
              <Table.HeaderCell>{text('framework.faults.what')}</Table.HeaderCell>
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {faults.map(({ line, written, pointer, message }) => (
              <Table.Row key={`${pointer} ${message}`}>
                <Table.Cell className="number">{line}</Table.Cell>
                <Table.Cell translate="no">
                  <code>{pointer || '/'}</code>
                  {written && (
                    <>
                      <br />
                      <code className="subtle">{written}</code>
                    </>
                  )}
                </Table.Cell>
                <Table.Cell lang="en">{message}</Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </TableScroll>
    </>
  );
}
