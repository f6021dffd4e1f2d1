import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Nothing } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useSave } from '../../common/useSave';
import { currentLanguage } from '../../words';

/** A centre without kinds of case: four to begin with, at one click. */
export const BeginWithDefaults = () => {
  const { t } = useTranslation();
  const centre = useCentre();
  const may = centre.can('desk.types') !== undefined;
  const begin = useSave({
    send: () => api.post('desk/types/defaults', { language: currentLanguage() }, { query: { centre: centre.code } }),
    done: t('Desk.types.begun'),
    renews: [['case-types'], ['list', 'desk/types']],
  });
  return (
    <Nothing
      title={t('Desk.types.none')}
      action={
        may && (
          <Button type="primary" loading={begin.isPending} onClick={() => begin.mutate()}>
            {t('Desk.types.begin')}
          </Button>
        )
      }
    >
      {may ? t('Desk.types.noneText') : t('Desk.types.askManager')}
    </Nothing>
  );
};
