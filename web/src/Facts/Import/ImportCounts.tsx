import { useTranslation } from 'react-i18next';
import { Section } from '../../common/Page';
import { fieldWords } from '../../common/problemWords';
import { useFormats } from '../../common/useFormats';
import { sayRange } from '../period';
import { fieldWord, type ImportKind } from './kinds';
import type { ImportResult } from './types';

const counts = ['read', 'added', 'changed', 'unchanged', 'rejected', 'skipped'] as const;

/** What the rows of the file became, or would become. */
export const ImportCounts = ({ result }: { result: ImportResult }) => {
  const { t } = useTranslation();
  const f = useFormats();
  return (
    <>
      <dl className="counts">
        {counts.map((count) => (
          <div key={count} className={count === 'rejected' && result.rejected > 0 ? 'counts-bad' : ''}>
            <dt>{t(`Facts.count.${count}`)}</dt>
            <dd>{f.number(result[count])}</dd>
          </div>
        ))}
      </dl>
      {result.from && result.to && <p className="soft">{t('Facts.import.span', { range: sayRange(result.from, result.to, f.locale) })}</p>}
    </>
  );
};

/** Codes that the centre does not have yet: what a typing error looks like before it becomes a queue. */
export const NewCodes = ({ result, isDryRun }: { result: ImportResult; isDryRun: boolean }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const kinds = Object.entries(result.newCodes).filter(([, count]) => count > 0);
  if (kinds.length === 0) return null;
  return (
    <Section title={isDryRun ? t('Facts.import.willCreate') : t('Facts.import.created')}>
      <ul className="new-codes">
        {kinds.map(([kind, count]) => (
          <li key={kind}>
            <strong>{t('Facts.import.newCodes', { kind: t(`Facts.cut.${kind}`, { defaultValue: kind }), count, number: f.number(count) })}</strong>{' '}
            <span className="code soft">{(result.newCodeExamples[kind] ?? []).join(t('Facts.comma'))}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
};

/** Why rows are refused, how many, and the first of them by line. */
export const Rejects = ({ kind, result, download }: { kind: ImportKind; result: ImportResult; download?: string }) => {
  const { t } = useTranslation();
  const f = useFormats();
  if (result.rejected === 0) return null;
  const sayReason = (reason: string) => t(`Facts.reject.${reason}`, { defaultValue: fieldWords(t, reason) });
  const reasons = Object.entries(result.byReason).toSorted(([, a], [, b]) => b - a);
  return (
    <Section
      title={t('Facts.import.rejects')}
      extra={
        download && (
          <a href={download} download>
            {t('Facts.import.rejectsFile')}
          </a>
        )
      }
    >
      <ul className="new-codes">
        {reasons.map(([reason, count]) => (
          <li key={reason}>
            {sayReason(reason)} <strong>{f.number(count)}</strong>
          </li>
        ))}
      </ul>
      <div className="first-rows" tabIndex={0} role="region" aria-label={t('Facts.import.rejects')}>
        <table className="grid">
          <thead>
            <tr>
              <th scope="col" className="number">{t('Facts.import.lineNumber')}</th>
              <th scope="col">{t('Facts.import.reason')}</th>
              <th scope="col">{t('Facts.import.field')}</th>
              <th scope="col">{t('Facts.import.content')}</th>
            </tr>
          </thead>
          <tbody>
            {result.rejects.map(({ line, reason, field, value }, index) => (
              <tr key={index}>
                <td className="number">{f.number(line)}</td>
                <td>{sayReason(reason)}</td>
                <td>{field && fieldWord(t, kind, field)}</td>
                <td className="code">{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
};
