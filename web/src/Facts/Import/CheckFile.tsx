import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Section } from '../../common/Page';
import { PageState } from '../../common/PageState';
import { ProblemAlert } from '../../common/ProblemAlert';
import { FirstRows } from './FirstRows';
import { fieldWord, isDirectory, type ImportKind } from './kinds';
import { missing, unusedColumns } from './mapping';
import { MappingTable } from './MappingTable';
import { Presets } from './Presets';
import { ReadingOptions } from './ReadingOptions';
import { TimeOptions } from './TimeOptions';
import type { FieldInfo, Mapping, Preview } from './types';
import { useDraft, type Draft } from './useDraft';
import { useFields, usePreview, useStartImport } from './useImport';

interface Props {
  uploadId: string;
  onDryRun: (jobId: string) => void;
  onOther: () => void;
}

/** How the file is read and what its columns mean: seen, corrected, then tried. */
export const CheckFile = ({ uploadId, onDryRun, onOther }: Props) => {
  const { t } = useTranslation();
  const [draft, change] = useDraft(uploadId);
  const preview = usePreview(uploadId, draft.reading);
  const other = <Button onClick={onOther}>{t('Facts.import.otherFile')}</Button>;
  return (
    <>
      <PageState query={preview}>
        {(data) => <Columns uploadId={uploadId} preview={data} draft={draft} onChange={change} onDryRun={onDryRun} other={other} />}
      </PageState>
      {preview.error && (
        <div className="import-actions">
          <Button type="primary" onClick={() => change({ reading: {} })}>
            {t('Facts.import.readAnew')}
          </Button>
          {other}
        </div>
      )}
    </>
  );
};

interface ColumnsProps {
  uploadId: string;
  preview: Preview;
  draft: Draft;
  onChange: (changes: Partial<Draft>) => void;
  onDryRun: (jobId: string) => void;
  other: React.ReactNode;
}

const Columns = ({ uploadId, preview, draft, onChange, onDryRun, other }: ColumnsProps) => {
  const { t } = useTranslation();
  const fields = useFields(preview.kind);
  const start = useStartImport();
  const mapping = draft.mapping ?? preview.mapping;
  const setMapping = (next: Mapping) => onChange({ mapping: next });
  const tryOut = () =>
    start.mutate({ uploadId, kind: preview.kind, mapping, dryRun: true }, { onSuccess: ({ jobId }) => onDryRun(jobId) });
  return (
    <>
      {preview.warnings.map((warning) => (
        <Alert key={warning.code} className="gap-below" type="warning" showIcon title={t(`Facts.warning.${warning.code}`, { defaultValue: warning.detail })} />
      ))}
      <Section title={t('Facts.import.firstRows')} extra={<Presets preview={preview} mapping={mapping} onApply={setMapping} />}>
        <ReadingOptions preview={preview} onChange={(changes) => onChange({ reading: { ...draft.reading, ...changes }, mapping: null })} />
        <FirstRows preview={preview} mapping={mapping} />
      </Section>
      <PageState query={fields}>
        {(known) => (
          <>
            <Section title={t('Facts.import.mapping')} flush>
              <MappingTable fields={known} preview={preview} mapping={mapping} onChange={setMapping} />
              <Unused columns={unusedColumns(mapping, preview.headers)} />
            </Section>
            {(!isDirectory(preview.kind) || preview.kind === 'campaigns') && (
              <Section title={t('Facts.import.timeTitle')}>
                <TimeOptions kind={preview.kind} mapping={mapping} onChange={setMapping} />
              </Section>
            )}
            <ProblemAlert error={start.error} className="gap-below" />
            <div className="import-actions">
              <Button type="primary" size="large" disabled={missing(mapping, known).length > 0} loading={start.isPending} onClick={tryOut}>
                {t('Facts.import.dryRun')}
              </Button>
              {other}
              <Missing kind={preview.kind} fields={missing(mapping, known)} />
            </div>
          </>
        )}
      </PageState>
    </>
  );
};

const Unused = ({ columns }: { columns: string[] }) => {
  const { t } = useTranslation();
  if (columns.length === 0) return null;
  return <p className="import-unused">{t('Facts.import.unused', { columns: columns.join(t('Facts.comma')) })}</p>;
};

const Missing = ({ kind, fields }: { kind: ImportKind; fields: FieldInfo[] }) => {
  const { t } = useTranslation();
  if (fields.length === 0) return <span className="soft">{t('Facts.import.dryRunText')}</span>;
  return (
    <span className="import-missing" role="status">
      {t('Facts.import.missing', { fields: fields.map(({ field }) => fieldWord(t, kind, field)).join(t('Facts.comma')) })}
    </span>
  );
};
