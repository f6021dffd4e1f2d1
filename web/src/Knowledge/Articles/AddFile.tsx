import { useRef } from 'react';
import { PaperClipOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useCentre } from '../../common/useCentre';
import { useSave } from '../../common/useSave';
import { ProblemAlert } from '../../common/ProblemAlert';
import type { ArticleFile } from '../types';
import { articlePath } from '../useKnowledge';

const taken = '.png,.jpg,.jpeg,.gif,.webp,.pdf,.docx,.xlsx,.pptx,.txt,.csv';

/** Sends an image or a document, and gives the words that show it. */
export const AddFile = ({ number, onAdded }: { number: number; onAdded: (text: string) => void }) => {
  const { t } = useTranslation();
  const query = { centre: useCentre().code };
  const input = useRef<HTMLInputElement>(null);
  const add = useSave({
    send: (file: File) => api.post<ArticleFile>(`${articlePath(number)}/files`, file, { query: { ...query, name: file.name }, headers: { 'Content-Type': 'application/octet-stream' } }),
    quiet: true,
    onDone: (file) => onAdded(`${file.isImage ? '!' : ''}[${file.name.replace(/[[\]\\]/g, ' ')}](attachment:${file.id})`),
  });
  return (
    <>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={t('Knowledge.addFile')}
        accept={taken}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) add.mutate(file);
          event.target.value = '';
        }}
      />
      <Button size="small" icon={<PaperClipOutlined />} loading={add.isPending} onClick={() => input.current?.click()}>
        {t('Knowledge.addFile')}
      </Button>
      <ProblemAlert error={add.error} />
    </>
  );
};
