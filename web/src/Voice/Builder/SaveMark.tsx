import { CheckCircleOutlined, ClockCircleOutlined, ExclamationCircleOutlined, LoadingOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { problemWords } from '../../common/problemWords';
import type { SaveState } from './Saver';

const icons = {
  saved: <CheckCircleOutlined />,
  waiting: <ClockCircleOutlined />,
  saving: <LoadingOutlined />,
  failed: <ExclamationCircleOutlined />,
  changed: <ExclamationCircleOutlined />,
};

/** Whether what is on the page is on the server. */
export const SaveMark = ({ state, onRetry }: { state: SaveState; onRetry: () => void }) => {
  const { t } = useTranslation();
  const { status, error } = state;
  return (
    <span className={`save-mark save-${status}`} role="status">
      {icons[status]} {t(`Voice.save.${status}`)}
      {status === 'failed' && (
        <>
          <span className="save-why">{problemWords(t, error)}</span>
          <Button size="small" type="link" onClick={onRetry}>
            {t('Common.retry')}
          </Button>
        </>
      )}
    </span>
  );
};
