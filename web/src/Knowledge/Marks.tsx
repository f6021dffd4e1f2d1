import { useTranslation } from 'react-i18next';
import { Mark } from '../common/Mark';
import { useFormats } from '../common/useFormats';
import type { ArticleCard, ArticleForm } from './types';

interface Props {
  one: Pick<ArticleForm, 'audience' | 'state' | 'isOverdue' | 'tags' | 'reviewOn'> | Pick<ArticleCard, 'audience' | 'state' | 'isOverdue' | 'tags' | 'reviewOn'>;
  /** The state of what is worked on matters to those who do. */
  withState?: boolean;
}

/** Whom it is for, whether somebody should have looked at it again, how far it is. */
export const Marks = ({ one, withState }: Props) => {
  const { t } = useTranslation();
  const { date } = useFormats();
  return (
    <span className="article-marks">
      {withState && <Mark tone={one.state === 'published' ? 'good' : 'plain'}>{t(`Knowledge.state.${one.state}`)}</Mark>}
      <Mark>{t(`Knowledge.audience.${one.audience}`)}</Mark>
      {one.isOverdue && <Mark tone="bad">{t('Knowledge.overdueSince', { date: date(one.reviewOn) })}</Mark>}
      {one.tags.map((tag) => (
        <Mark key={tag}>{tag}</Mark>
      ))}
    </span>
  );
};
