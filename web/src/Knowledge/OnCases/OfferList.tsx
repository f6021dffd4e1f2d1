import { CheckOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ArticleCard } from '../types';
import { Marks } from '../Marks';

interface Props {
  cards: readonly ArticleCard[];
  used: readonly number[];
  onRead: (number: number) => void;
}

/** Articles that may help, the likeliest first. */
export const OfferList = ({ cards, used, onRead }: Props) => {
  const { t } = useTranslation();
  return (
    <ul className="article-offers">
      {cards.map((one) => (
        <li key={one.number}>
          <Button type="link" className="article-offer" onClick={() => onRead(one.number)}>
            {used.includes(one.number) && <CheckOutlined aria-label={t('Knowledge.onCase.isUsed')} />} {one.title}
          </Button>
          <p className="article-quote">{one.quote}</p>
          <Marks one={one} />
          {one.cases > 0 && <span className="soft">{t('Knowledge.onCase.before', { count: one.cases })}</span>}
        </li>
      ))}
    </ul>
  );
};
