import { useState, type FormEvent } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { Button, Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { api } from '../api/client';
import type { Problem } from '../api/problem';
import { useText } from '../i18n/text';
import { ProblemAlert } from '../ui/ProblemAlert';
import { upload } from './upload';

/** Chooses a file, its format and its day; it is compared with what is known and nothing changes. */
export function UploadForm() {
  const text = useText();
  const navigate = useNavigate();
  const formats = api.useQuery('get', '/api/v1/imports/formats');
  const [file, setFile] = useState<File>();
  const [format, setFormat] = useState('');
  const [snapshot, setSnapshot] = useState(() => new Date().toISOString().slice(0, 10));
  const [sourceTitle, setSourceTitle] = useState('');
  const [sourceAddress, setSourceAddress] = useState('');
  const [sent, setSent] = useState<number>();
  const [problem, setProblem] = useState<Problem>();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!file) {
      return;
    }
    setProblem(undefined);
    const outcome = await upload(
      file,
      { format, snapshot, fileName: file.name, sourceTitle, sourceAddress },
      setSent,
    );
    setSent(undefined);
    if ('id' in outcome) {
      await navigate({ to: '/steward/imports/$import', params: { import: outcome.id } });
    } else {
      setProblem(outcome.problem);
    }
  };
  return (
    <form className="form" onSubmit={(event) => void send(event)} noValidate>
      <Field>
        <Label htmlFor="import-file">{text('steward.file')}</Label>
        <input
          id="import-file"
          type="file"
          className="ds-input"
          onChange={(event) => setFile(event.target.files?.[0])}
        />
      </Field>
      <div className="form-row">
        <Field>
          <Label htmlFor="import-format">{text('steward.format')}</Label>
          <Select
            id="import-format"
            value={format}
            onChange={(event) => setFormat(event.target.value)}
          >
            <Select.Option value="">{text('steward.format.choose')}</Select.Option>
            {formats.data?.items.map(({ key = '', title }) => (
              <Select.Option key={key} value={key} translate="no">
                {title}
              </Select.Option>
            ))}
          </Select>
        </Field>
        <Textfield
          label={text('steward.snapshot')}
          type="date"
          value={snapshot}
          onChange={(event) => setSnapshot(event.target.value)}
        />
      </div>
      <div className="form-row">
        <Textfield
          label={`${text('propose.sourceTitle')} (${text('app.optional')})`}
          value={sourceTitle}
          onChange={(event) => setSourceTitle(event.target.value)}
        />
        <Textfield
          label={`${text('propose.sourceAddress')} (${text('app.optional')})`}
          type="url"
          value={sourceAddress}
          onChange={(event) => setSourceAddress(event.target.value)}
        />
      </div>
      <p className="subtle">{text('steward.upload.source')}</p>
      {problem && <ProblemAlert error={problem} />}
      {sent !== undefined && (
        <label>
          {text('steward.uploading', { share: text.percent(sent) })}
          <progress className="progress" max={1} value={sent} />
        </label>
      )}
      <div className="actions">
        <Button type="submit" disabled={!file || !format} loading={sent !== undefined}>
          {text('steward.upload.dryRun')}
        </Button>
      </div>
    </form>
  );
}
