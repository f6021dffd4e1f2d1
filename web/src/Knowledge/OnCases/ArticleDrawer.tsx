import { Button, Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { PageState } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { Content } from '../Content';
import { Marks } from '../Marks';
import { articlePath, useArticle } from '../useKnowledge';

interface Props {
  /** The article that is read; null for none. */
  number: number | null;
  isUsed: boolean;
  isPending?: boolean;
  onUse?: () => void;
  onClose: () => void;
}

/** An article read beside the case, which stays where it is. */
export const ArticleDrawer = ({ number, isUsed, isPending, onUse, onClose }: Props) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const found = useArticle(number ?? undefined);
  return (
    <Drawer
      open={number !== null}
      size={560}
      title={found.data?.data.title ?? t('Knowledge.one')}
      onClose={onClose}
      footer={
        onUse && (
          <div className="button-row">
            <Button type="primary" disabled={isUsed || !found.data} loading={isPending} onClick={onUse}>
              {isUsed ? t('Knowledge.onCase.isUsed') : t('Knowledge.onCase.use')}
            </Button>
            <Button onClick={onClose}>{t('Knowledge.onCase.close')}</Button>
          </div>
        )
      }
    >
      {number !== null && (
        <PageState query={found}>
          {({ data: one }) => (
            <>
              <p className="article-head">
                <Marks one={one} />
                <a className="article-link" href={centre.path(articlePath(one.number))} target="_blank" rel="noreferrer">
                  #{one.number}
                </a>
              </p>
              <Content nodes={one.content} article={one.number} />
            </>
          )}
        </PageState>
      )}
    </Drawer>
  );
};
