import { useMemo, useState } from 'react';
import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Input, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Page } from '../../common/Page';
import { Nothing, PageState } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import type { MetricInfo } from '../types';
import { useBilingual, useCatalogue } from '../useCatalogue';
import { find } from './find';
import './Catalogue.css';

/** Every metric that the product can compute, with what it means and how it misleads. */
export const Catalogue = () => {
  const { t } = useTranslation();
  const catalogue = useCatalogue();
  const [search, setSearch] = useState('');
  return (
    <Page title={t('Facts.catalogue.title')} subtitle={t('Facts.catalogue.subtitle')}>
      <PageState query={catalogue}>
        {(metrics) => (
          <>
            <Input.Search
              className="catalogue-search"
              allowClear
              value={search}
              placeholder={t('Facts.catalogue.search')}
              aria-label={t('Facts.catalogue.search')}
              onChange={(event) => setSearch(event.target.value)}
            />
            <Found metrics={metrics} search={search} />
          </>
        )}
      </PageState>
    </Page>
  );
};

const Found = ({ metrics, search }: { metrics: MetricInfo[]; search: string }) => {
  const { t } = useTranslation();
  const found = useMemo(() => find(metrics, search), [metrics, search]);
  if (found.length === 0) return <Nothing title={t('Facts.catalogue.none')}>{t('Facts.catalogue.noneText')}</Nothing>;
  return (
    <ul className="catalogue" aria-live="polite">
      {found.map((metric) => (
        <li key={metric.code} className="sheet catalogue-entry">
          <Entry metric={metric} />
        </li>
      ))}
    </ul>
  );
};

const Entry = ({ metric }: { metric: MetricInfo }) => {
  const { t } = useTranslation();
  const say = useBilingual();
  const centre = useCentre();
  return (
    <>
      <h2>
        <Link to={centre.path(`metrics/${metric.code}`)}>{say(metric.name)}</Link> <span className="code soft">{metric.code}</span>
      </h2>
      <p>{say(metric.definition)}</p>
      <p className="catalogue-formula">{say(metric.formula)}</p>
      <p className="catalogue-traps">
        <strong>{t('Facts.metric.traps')}</strong> {say(metric.traps)}
      </p>
      <div className="catalogue-tags">
        <Tag>{t(`Facts.catalogue.unit.${metric.unit}`)}</Tag>
        <Tag icon={metric.direction === 'up' ? <ArrowUpOutlined /> : metric.direction === 'down' ? <ArrowDownOutlined /> : undefined}>
          {t(`Facts.direction.${metric.direction}`)}
        </Tag>
        {metric.needs.map((need) => (
          <Tag key={need}>{t('Facts.catalogue.needs', { what: t(`Facts.need.${need}`) })}</Tag>
        ))}
      </div>
    </>
  );
};
