import { useState } from 'react';
import { Button, Input, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../api/client';
import { KeysetTable, listKey } from '../../common/KeysetTable';
import { Mark } from '../../common/Mark';
import { Page, Section } from '../../common/Page';
import { Nothing } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { useSave } from '../../common/useSave';
import { useUrlState } from '../../common/useUrlState';
import type { CoachingForm } from '../types';
import { coachingPath, evaluationPath } from './paths';
import '../Quality.css';

/** What was agreed on with agents, and whether it was followed up. */
export const Coaching = () => {
  const { t } = useTranslation();
  const centre = useCentre();
  const [{ show }, setState] = useUrlState({ show: 'open' });
  return (
    <Page title={t('Quality.nav.coaching')} subtitle={t('Judging.coaching.text')}>
      <div className="quality-bar">
        <Segmented aria-label={t('Judging.evaluation.state')} value={show} onChange={(next) => setState({ show: String(next) })} options={['open', 'all'].map((value) => ({ value, label: t(`Judging.coaching.show.${value}`) }))} />
      </div>
      <Section flush>
        <KeysetTable<CoachingForm>
          path={coachingPath}
          query={{ centre: centre.code, open: show === 'open' ? 'true' : '' }}
          rowKey="number"
          label={t('Quality.nav.coaching')}
          empty={<Nothing title={t('Judging.coaching.none')}>{t('Judging.coaching.noneText')}</Nothing>}
          columns={[
            { title: t('Judging.evaluation.agent'), render: (_, one) => <>{one.agent}<div className="soft">{one.team}</div></> },
            { title: t('Judging.coaching.title'), className: 'quality-wide', render: (_, one) => <CoachingLine one={one} renews={[listKey(coachingPath)]} /> },
            { title: t('Judging.evaluation.one'), render: (_, one) => <Link to={centre.path(evaluationPath(one.evaluation))}>{t('Judging.evaluation.numbered', { number: one.evaluation })}</Link> },
          ]}
        />
      </Section>
    </Page>
  );
};

/** One thing agreed on; whoever coaches says what came of it. */
export const CoachingLine = ({ one, renews }: { one: CoachingForm; renews: (readonly unknown[])[] }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const { date, dateTime } = useFormats();
  const [text, setText] = useState<string | null>(null);
  const done = useSave({ send: (followUp: string) => api.post(`${coachingPath}/${one.number}/done`, { followUp }, { query: { centre: centre.code } }), done: t('Judging.coaching.doneSaid'), renews: [...renews], onDone: () => setText(null) });
  return (
    <div className="coaching-line">
      <div>
        {one.item && <Mark>{one.item}</Mark>} {one.goal}
      </div>
      <div className="soft">
        {t('Judging.coaching.by', { name: one.by, date: date(one.dueOn) })} {one.overdue && <Mark tone="bad">{t('Judging.evaluation.overdue')}</Mark>}
      </div>
      {one.followUp && (
        <div>
          <Mark tone="good">{t('Judging.coaching.done')}</Mark> {one.followUp} <span className="soft">{dateTime(one.doneAt)}</span>
        </div>
      )}
      {!one.doneAt && centre.can('quality.coach') && (
        text === null ? (
          <Button size="small" onClick={() => setText('')}>
            {t('Judging.coaching.followUp')}
          </Button>
        ) : (
          <div className="quality-bar">
            <Input.TextArea autoSize maxLength={2000} aria-label={t('Judging.coaching.result')} placeholder={t('Judging.coaching.result')} value={text} onChange={(event) => setText(event.target.value)} />
            <Button size="small" type="primary" disabled={text.trim() === ''} loading={done.isPending} onClick={() => done.mutate(text)}>
              {t('Common.save')}
            </Button>
          </div>
        )
      )}
    </div>
  );
};
