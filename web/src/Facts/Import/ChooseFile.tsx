import { useTranslation } from 'react-i18next';
import { Section } from '../../common/Page';
import { useCentre } from '../../common/useCentre';
import { SendFile } from './SendFile';
import { factKinds, type Upload } from './types';

const extensions = ['.csv', '.tsv', '.txt', '.xlsx', '.ndjson', '.jsonl', '.gz'];

/** Sends a file up, and says which ones there may be. */
export const ChooseFile = ({ onUploaded }: { onUploaded: (upload: Upload) => void }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  return (
    <Section>
      <SendFile accept={extensions} title={t('Facts.import.drop')} text={t('Facts.import.dropText')} onUploaded={onUploaded} />
      <dl className="import-kinds">
        {factKinds.map((kind) => (
          <div key={kind}>
            <dt>{t(`Facts.kind.${kind}`)}</dt>
            <dd>{t(`Facts.kindText.${kind}`)}</dd>
          </div>
        ))}
        {centre.can('centres.edit') && (
          <div>
            <dt>{t('Centres.nav.directory')}</dt>
            <dd>{t('Facts.kindText.directory')}</dd>
          </div>
        )}
      </dl>
    </Section>
  );
};
