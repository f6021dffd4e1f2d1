import { useRef } from 'react';
import { PaperClipOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { ProblemAlert } from '../../common/ProblemAlert';
import { useCentre } from '../../common/useCentre';
import { acceptedFiles, type CaseForm } from '../types';
import { casePath } from '../useDesk';
import { useAct } from './useAct';

/** Puts a file on the case: with a reply the customer sees it too. */
export const Attach = ({ one, kind }: { one: CaseForm; kind: string }) => {
  const { t } = useTranslation();
  const query = { centre: useCentre().code };
  const input = useRef<HTMLInputElement>(null);
  const add = useAct(one, {
    send: (file: File) => api.post(`${casePath(one.number)}/files`, file, { query: { ...query, name: file.name, kind }, headers: { 'Content-Type': 'application/octet-stream' } }),
    done: t('Desk.file.added'),
  });
  return (
    <>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={t('Desk.file.add')}
        accept={acceptedFiles}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) add.mutate(file);
          event.target.value = '';
        }}
      />
      <Button icon={<PaperClipOutlined />} loading={add.isPending} onClick={() => input.current?.click()}>
        {t('Desk.file.add')}
      </Button>
      <ProblemAlert error={add.error} />
    </>
  );
};
