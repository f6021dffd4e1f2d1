import { useCallback, useEffect, useEffectEvent, useMemo } from 'react';
import { DeleteOutlined, HistoryOutlined, MoreOutlined, NotificationOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Alert, App, Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { api, type Tagged } from '../../api/client';
import { listKey } from '../../common/KeysetTable';
import { Mark } from '../../common/Mark';
import { Menu } from '../../common/Menu';
import { Page } from '../../common/Page';
import { Loading, PageState } from '../../common/PageState';
import { isProblem, problemWords } from '../../common/problemWords';
import { useCentre } from '../../common/useCentre';
import { useSave } from '../../common/useSave';
import { whole } from '../definition/tidy';
import type { Definition, SurveyForm } from '../types';
import { builderPage, surveyPath, surveysPath, useSurvey } from '../useSurvey';
import { LeaveGuard } from './LeaveGuard';
import { Publish } from './Publish';
import { SaveMark } from './SaveMark';
import { SurveyConflict } from './SurveyConflict';
import { useDraft, type SurveyDraft } from './useDraft';
import { Workbench } from './Workbench';

/** A survey to work on. */
export const BuilderPage = () => {
  const { t } = useTranslation();
  const { code = '' } = useParams();
  const survey = useSurvey(code);
  return (
    <PageState query={survey} loading={<Page title={t('Voice.nav.surveys')}><Loading /></Page>}>
      {(tagged) => <Builder key={code} first={tagged} />}
    </PageState>
  );
};

const Builder = ({ first }: { first: Tagged<SurveyForm> }) => {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const centre = useCentre();
  const edits = centre.can('voice.edit') !== undefined;
  const work = useDraft(first, edits);
  const { draft, state, change } = work;
  const { form } = state;

  const changeSurvey = useCallback(
    (next: (survey: Definition) => Definition, place?: string) => change((now) => ({ ...now, definition: next(now.definition) }), place),
    [change],
  );
  const checked = useMemo(() => whole(form.definition), [form.definition]);

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!edits || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const back = key === 'z' && !event.shiftKey;
    const on = key === 'y' || (key === 'z' && event.shiftKey);
    if (!back && !on) return;
    // The survey's own steps, not the browser's: a text field knows nothing of what was deleted beside it.
    event.preventDefault();
    if (back) work.undo?.();
    else work.redo?.();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  const decide = (take: 'theirs' | 'mine') => void work.decide(take).catch((error: unknown) => message.error(problemWords(t, error)));
  const versions = Array.from({ length: form.published }, (_, index) => form.published - index);
  return (
    <Page
      title={draft.name}
      subtitle={
        <span className="builder-facts">
          <Link to={centre.path('surveys')}>{t('Voice.nav.surveys')}</Link>
          <span className="code">{form.code}</span>
          <Mark>{t(`Voice.audience.${form.audience}`)}</Mark>
          {form.published > 0 ? <Mark tone="good">{t('Voice.version', { number: form.published })}</Mark> : <Mark>{t('Voice.draft')}</Mark>}
        </span>
      }
      actions={
        <>
          {edits && <SaveMark state={state} onRetry={() => void work.flush()} />}
          {edits && <Steps work={work} />}
          {versions.length > 0 && (
            <Menu
              items={versions.map((number) => ({ key: number, label: <Link to={centre.path(`${builderPage(form.code)}/versions/${number}`)}>{t('Voice.version', { number })}</Link> }))}
            >
              <Button icon={<HistoryOutlined />}>{t('Voice.versions')}</Button>
            </Menu>
          )}
          {form.published > 0 && (
            <Link to={centre.path(`voice/waves?survey=${encodeURIComponent(form.code)}`)}>
              <Button icon={<NotificationOutlined />} tabIndex={-1}>
                {t('Voice.nav.waves')}
              </Button>
            </Link>
          )}
          {edits && <Publish work={work} faults={Object.keys(form.wrong).length} />}
          {edits && form.published === 0 && <More work={work} />}
        </>
      }
    >
      {edits && <LeaveGuard work={work} />}
      <Workbench
        survey={draft.definition}
        name={draft.name}
        wrong={form.wrong}
        checked={checked}
        readOnly={!edits}
        onChange={changeSurvey}
        onRename={(name) => change((now) => ({ ...now, name }), 'name')}
        onUndo={work.undo}
        notice={
          <>
            {!edits && <Alert className="gap-below" type="info" showIcon title={t('Voice.readOnly')} />}
            {work.restored && state.status !== 'changed' && <Alert className="gap-below" type="info" showIcon closable title={t('Voice.restored')} />}
            {isProblem(state.error, 'changed') && (
              <SurveyConflict theirs={state.error.problem.current as SurveyForm} mine={draft} onDecide={decide} />
            )}
          </>
        }
      />
    </Page>
  );
};

const Steps = ({ work }: { work: SurveyDraft }) => {
  const { t } = useTranslation();
  return (
    <span className="builder-steps">
      <Tooltip title={`${t('Voice.undo')} (Ctrl+Z)`}>
        <Button type="text" icon={<UndoOutlined />} aria-label={t('Voice.undo')} disabled={!work.undo} onClick={() => work.undo?.()} />
      </Tooltip>
      <Tooltip title={`${t('Voice.redo')} (Ctrl+Y)`}>
        <Button type="text" icon={<RedoOutlined />} aria-label={t('Voice.redo')} disabled={!work.redo} onClick={() => work.redo?.()} />
      </Tooltip>
    </span>
  );
};

/** A survey that was never published can be taken away. */
const More = ({ work }: { work: SurveyDraft }) => {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const centre = useCentre();
  const navigate = useNavigate();
  const { form, etag } = work.state;
  const remove = useSave({
    send: async () => {
      await work.flush();
      return api.delete(surveyPath(form.code), { query: { centre: centre.code }, etag: work.etag() ?? etag });
    },
    done: t('Voice.deleted'),
    renews: [listKey(surveysPath)],
    onDone: () => void navigate(centre.path('surveys')),
  });
  return (
    <Menu
      items={[{ key: 'delete', danger: true, icon: <DeleteOutlined />, label: t('Voice.delete') }]}
      onClick={() =>
        modal.confirm({
          title: t('Voice.deleteTitle', { name: work.draft.name }),
          content: t('Voice.deleteText'),
          okText: t('Voice.delete'),
          okButtonProps: { danger: true },
          onOk: () => remove.mutateAsync().catch(() => undefined),
        })
      }
    >
      <Button icon={<MoreOutlined />} aria-label={t('Voice.more')} />
    </Menu>
  );
};
