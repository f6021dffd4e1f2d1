import { useEffect, useRef, useState } from 'react';
import { Button, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { DropZone } from '../../common/DropZone';
import { ProblemAlert } from '../../common/ProblemAlert';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import type { Upload } from './types';
import { upload } from './upload';

interface Sending {
  file: File;
  share: number;
  abort: AbortController;
}

interface Props {
  /** Endings of the files that can be read. */
  accept: string[];
  title: string;
  text: string;
  onUploaded: (upload: Upload) => void;
}

/** Takes a file by drop or by choice and sends it up. */
export const SendFile = ({ accept, title, text, onUploaded }: Props) => {
  const centre = useCentre();
  const [sending, setSending] = useState<Sending | null>(null);
  const [error, setError] = useState<unknown>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const send = async (file: File) => {
    const abort = new AbortController();
    running.current = abort;
    setError(null);
    setSending({ file, share: 0, abort });
    try {
      const onProgress = (share: number) => setSending({ file, share, abort });
      onUploaded(await upload(file, { centre: centre.code, onProgress, signal: abort.signal }));
    } catch (problem) {
      if (!abort.signal.aborted) setError(problem);
      setSending(null);
    }
  };

  return (
    <>
      <ProblemAlert error={error} className="gap-below" />
      {sending ? (
        <SendingFile sending={sending} onCancel={() => { sending.abort.abort(); setSending(null); }} />
      ) : (
        <DropZone accept={accept} onFile={(file) => void send(file)} title={title} text={text} />
      )}
    </>
  );
};

const SendingFile = ({ sending, onCancel }: { sending: Sending; onCancel: () => void }) => {
  const { t } = useTranslation();
  const f = useFormats();
  return (
    <div className="drop" role="status">
      <span className="drop-title">{sending.file.name}</span>
      <span className="soft">{t('Facts.import.sending', { sent: f.bytes(sending.file.size * sending.share), all: f.bytes(sending.file.size) })}</span>
      <Progress percent={Math.floor(sending.share * 100)} className="import-progress" aria-label={t('Facts.import.sendingLabel')} />
      <Button onClick={onCancel}>{t('Facts.import.cancel')}</Button>
    </div>
  );
};
