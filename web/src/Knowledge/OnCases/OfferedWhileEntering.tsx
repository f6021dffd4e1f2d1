import { useEffect, useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Section } from '../../common/Page';
import { useCentre } from '../../common/useCentre';
import type { ArticleCard } from '../types';
import { ArticleDrawer } from './ArticleDrawer';
import { OfferList } from './OfferList';

interface Props {
  title?: string;
  text?: string;
  topic?: string | null;
  used: number[];
  onUsed: (numbers: number[]) => void;
}

const pause = 500;

/** While a case is entered: articles that speak of what the customer says. What was used is kept with the case. */
export const OfferedWhileEntering = ({ title, text, topic, used, onUsed }: Props) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const query = { centre: centre.code };
  const key = JSON.stringify({ title, text, topic });
  const [settled, setSettled] = useState(key);
  const [read, setRead] = useState<number | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(key), pause);
    return () => clearTimeout(timer);
  }, [key]);
  const asked = JSON.parse(settled) as { title?: string; text?: string; topic?: string };
  const says = Boolean(asked.title?.trim() || asked.text?.trim() || asked.topic);
  const found = useQuery({
    queryKey: ['article-offers', settled, query],
    queryFn: ({ signal }) => api.post<ArticleCard[]>('knowledge/offers', asked, { query, signal }),
    enabled: says && centre.can('knowledge.view') !== undefined,
    placeholderData: says ? keepPreviousData : undefined,
  });
  if (!found.data || found.data.length === 0) return null;
  return (
    <Section title={t('Knowledge.onCase.offered')} className="article-offered">
      <OfferList cards={found.data} used={used} onRead={setRead} />
      <ArticleDrawer
        number={read}
        isUsed={read !== null && used.includes(read)}
        onUse={() => {
          if (read !== null) onUsed([...used, read]);
          setRead(null);
        }}
        onClose={() => setRead(null)}
      />
    </Section>
  );
};
