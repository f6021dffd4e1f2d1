import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { urlOf } from '../../api/client';
import { Copyable } from '../../common/Copyable';
import { useCentre } from '../../common/useCentre';
import type { Wave } from './types';
import { answerAddress, wavePage, wavePath } from './useWave';

/** The wave's one address for all: as text, as a QR code, as a sheet to hang up. */
export const ShareLink = ({ wave, onClose }: { wave: Wave; onClose: () => void }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  if (!wave.link) return null;
  const code = urlOf(`${wavePath(wave.code)}/qr`, { centre: centre.code });
  return (
    <Modal open width={560} title={t('Waves.share.title')} onCancel={onClose} footer={null}>
      <p className="soft">{t('Waves.share.text')}</p>
      <Copyable text={answerAddress(wave.link)} label={t('Waves.share.address')} />
      <div className="wave-qr">
        <img src={code} alt={t('Waves.share.qr')} />
      </div>
      <div className="button-row">
        <Link to={`${centre.path(wavePage(wave.code))}/poster`} target="_blank">
          <Button type="primary" icon={<PrinterOutlined />} tabIndex={-1}>
            {t('Waves.share.poster')}
          </Button>
        </Link>
        <Button icon={<DownloadOutlined />} href={code} download={`${wave.code}.svg`}>
          {t('Waves.share.download')}
        </Button>
      </div>
    </Modal>
  );
};
