import { Button, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../common/useFormats';
import { useIsNarrow } from '../../common/useIsNarrow';
import { Mark } from '../../common/Mark';
import type { WorthOfTopic } from '../types';
import { useHours } from './useHours';

interface Props {
  rows: readonly WorthOfTopic[];
  /** Opens a topic month by month. */
  onTopic?: (code: string) => void;
}

const tiers = ['firstOwner', 'anotherPerson', 'anotherTeam'] as const;

/** At which tier each topic is solved, and what would bring it nearer to the customer: those with most to gain first. */
export const TopicTable = ({ rows, onTopic }: Props) => {
  const { t } = useTranslation();
  const isNarrow = useIsNarrow();
  const { number, percent } = useFormats();
  const hours = useHours();
  const tone = (one: WorthOfTopic) => (one.forward === 'works' || one.forward === 'atTheFront' ? 'good' : one.forward === 'write' || one.forward === 'mend' ? 'bad' : 'plain');
  const name = (one: WorthOfTopic) =>
    onTopic ? (
      <Button type="link" className="cell-link" onClick={() => onTopic(one.code)}>
        {one.name}
      </Button>
    ) : (
      <b>{one.name}</b>
    );
  const where = ({ figures }: WorthOfTopic) => (
    <div className="worth-where">
      <div className="worth-bar" aria-hidden>
        {tiers.map((tier) => (
          <span key={tier} className={`worth-${tier}`} style={{ flexGrow: figures[tier] }} />
        ))}
      </div>
      <span className="soft">
        {tiers.map((tier) => t(`Knowledge.worth.at.${tier}`, { share: percent(figures.cases > 0 ? figures[tier] / figures.cases : null, 0) })).join(' · ')}
      </span>
    </div>
  );
  const advice = (one: WorthOfTopic) => (
    <div className="worth-advice">
      <Mark tone={tone(one)}>{t(`Knowledge.forward.${one.forward}`)}</Mark>
      <div className="soft">{t(`Knowledge.forwardText.${one.forward}`, { used: percent(one.figures.withArticleShare, 0), articles: one.articles })}</div>
    </div>
  );
  const medians = ({ figures }: WorthOfTopic) => (
    <>
      <div>{t('Knowledge.worth.with', { time: hours(figures.medianSecondsWith), shown: number(figures.withArticle) })}</div>
      <div className="soft">{t('Knowledge.worth.without', { time: hours(figures.medianSecondsWithout), shown: number(figures.withoutArticle) })}</div>
    </>
  );
  const columns: TableColumnsType<WorthOfTopic> = isNarrow
    ? [
        {
          title: t('Knowledge.topic'),
          render: (_, one) => (
            <div className="worth-cell">
              {name(one)} <span className="soft">{t('Knowledge.worth.solved', { count: one.figures.cases, shown: number(one.figures.cases) })}</span>
              {where(one)}
              {medians(one)}
              {advice(one)}
            </div>
          ),
        },
      ]
    : [
        { title: t('Knowledge.topic'), render: (_, one) => name(one) },
        { title: t('Knowledge.worth.cases'), className: 'number', render: (_, one) => number(one.figures.cases) },
        { title: t('Knowledge.worth.where'), width: 300, render: (_, one) => where(one) },
        { title: t('Knowledge.worth.median'), render: (_, one) => medians(one) },
        { title: t('Knowledge.worth.forward'), width: 300, render: (_, one) => advice(one) },
      ];
  return <Table<WorthOfTopic> aria-label={t('Knowledge.worth.topics')} size="middle" rowKey="code" columns={columns} dataSource={[...rows]} pagination={false} />;
};
