import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../common/ProblemAlert';
import { Content } from '../Content';
import { usePreview } from '../useKnowledge';

const pause = 300;

/** How it will be read, a moment after the last key. */
export const Preview = ({ body, article }: { body: string; article: number | null }) => {
  const { t } = useTranslation();
  const [settled, setSettled] = useState(body);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(body), pause);
    return () => clearTimeout(timer);
  }, [body]);
  const shown = usePreview(settled, article);
  if (!settled.trim()) return <p className="soft">{t('Knowledge.previewEmpty')}</p>;
  return (
    <>
      <ProblemAlert error={shown.error} className="gap-below" />
      {shown.data && <Content nodes={shown.data.content} article={article} />}
    </>
  );
};
