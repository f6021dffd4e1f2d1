import { Checkbox, Segmented, Tag } from 'antd';
import type { TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { KeysetTable } from '../../common/KeysetTable';
import { Page, Section } from '../../common/Page';
import { Nothing } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useUrlState } from '../../common/useUrlState';
import type { SignalCard } from '../types';
import { Moved, useSpanSaid } from './said';
import { signalPage, signalsPath } from './useSignals';
import './Signals.css';

const defaults = { state: 'open', mine: '' };

const shown = ['open', 'done'] as const;

/** What did not look like chance and waits for somebody to find out why. */
export const Signals = () => {
  const { t } = useTranslation();
  const centre = useCentre();
  const navigate = useNavigate();
  const span = useSpanSaid();
  const [{ state, mine }, setState] = useUrlState(defaults);
  const columns: TableColumnsType<SignalCard> = [
    {
      title: t('Signals.what'),
      render: (_, one) => (
        <Link className="signal-link" to={centre.path(signalPage(one.number))} onClick={(event) => event.stopPropagation()}>
          <Moved one={one} />
        </Link>
      ),
    },
    {
      title: t('Signals.since'),
      render: (_, one) => (
        <>
          {span(one)}
          <div className="soft">{t('Signals.points', { count: one.points })} · {one.rules.join(' ')}</div>
        </>
      ),
    },
    {
      title: t('Signals.where'),
      render: (_, { place }) => (place ? <>{t(`Facts.cut.${place.cut}`)} · {place.name}</> : <span className="soft">{t('Signals.everywhere')}</span>),
    },
    { title: t('Signals.owner'), render: (_, one) => one.ownerName ?? one.owner ?? <span className="soft">{t('Signals.nobody')}</span> },
    { title: t('Signals.stateOf'), render: (_, one) => <StateTag state={one.state} /> },
  ];
  return (
    <Page title={t('Signals.nav')} subtitle={t('Signals.text')}>
      <div className="signal-filter">
        <Segmented
          aria-label={t('Signals.stateOf')}
          value={state}
          onChange={(next) => setState({ state: String(next) })}
          options={shown.map((value) => ({ value, label: t(`Signals.show.${value}`) }))}
        />
        <Checkbox checked={mine !== ''} onChange={(event) => setState({ mine: event.target.checked ? 'true' : null })}>
          {t('Signals.mine')}
        </Checkbox>
      </div>
      <Section flush>
        <KeysetTable<SignalCard>
          path={signalsPath}
          query={{ centre: centre.code, state, mine }}
          rowKey="number"
          label={t('Signals.nav')}
          onOpen={(one) => void navigate(centre.path(signalPage(one.number)))}
          empty={<Nothing title={t('Signals.none')}>{t('Signals.noneText')}</Nothing>}
          columns={columns}
        />
      </Section>
    </Page>
  );
};

const colours: Record<SignalCard['state'], string | undefined> = { new: 'red', working: 'gold', explained: undefined, closed: undefined };

export const StateTag = ({ state }: { state: SignalCard['state'] }) => {
  const { t } = useTranslation();
  return <Tag color={colours[state]}>{t(`Signals.state.${state}`)}</Tag>;
};
