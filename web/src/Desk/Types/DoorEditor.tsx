import { useState } from 'react';
import { Alert, Button, Checkbox, Input, InputNumber, Select } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, ProblemError, type Tagged } from '../../api/client';
import type { KeysetPage } from '../../api/types';
import { Copyable } from '../../common/Copyable';
import { Section } from '../../common/Page';
import { PageState } from '../../common/PageState';
import { problemWords } from '../../common/problemWords';
import { useCentre } from '../../common/useCentre';
import { useSave } from '../../common/useSave';
import type { CaseTypeForm, DoorForm, DoorRule } from '../types';
import { typePath, usePeople } from '../useDesk';
import { Wrong } from './Wrong';

const languages = ['zh-CN', 'en'] as const;

/** How cases of a kind come in by themselves: a public form, mail; and who answers for what arrives. */
export const DoorEditor = ({ type }: { type: CaseTypeForm }) => {
  const { t } = useTranslation();
  const query = { centre: useCentre().code };
  const path = `${typePath(type.code)}/door`;
  const found = useQuery({ queryKey: ['case-door', type.code, query], queryFn: ({ signal }) => api.getTagged<DoorForm>(path, { query, signal }) });
  return (
    <Section title={t('Desk.door.title')}>
      <p className="soft">{t('Desk.door.text')}</p>
      <PageState query={found}>{(tagged) => <Edit key={tagged.etag} type={type} tagged={tagged} path={path} onLook={() => void found.refetch()} />}</PageState>
    </Section>
  );
};

interface Props {
  type: CaseTypeForm;
  tagged: Tagged<DoorForm>;
  path: string;
  onLook: () => void;
}

const Edit = ({ type, tagged, path, onLook }: Props) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const query = { centre: centre.code };
  const people = usePeople();
  const topics = useQuery({ queryKey: ['door-topics', query], queryFn: ({ signal }) => api.get<KeysetPage<{ code: string; name: string }>>('centres/topics', { query: { ...query, limit: 200 }, signal }) });
  const { address, rule: kept } = tagged.data;
  const [rule, setRule] = useState<DoorRule>(kept);
  const set = (change: Partial<DoorRule>) => setRule({ ...rule, ...change });
  const isChanged = JSON.stringify(rule) !== JSON.stringify(kept);
  const save = useSave({ send: () => api.put(path, rule, { query, etag: tagged.etag }), done: t('Common.saved'), renews: [['case-door', type.code]], quiet: true });
  const problem = save.error instanceof ProblemError ? save.error : undefined;
  const wrong = problem?.problem.errors ?? {};
  const words = rule.words as Record<string, { title?: string | null; text?: string | null }>;
  const say = (language: string, change: { title?: string; text?: string }) => set({ words: { ...words, [language]: { title: null, text: null, ...words[language], ...change } } as DoorRule['words'] });
  const list = (names: readonly string[]) => names.map((label, value) => ({ value, label }));
  return (
    <>
      {problem && (
        <Alert
          className="gap-below"
          type={problem.status === 412 ? 'warning' : 'error'}
          showIcon
          role="alert"
          title={problemWords(t, problem)}
          description={problem.status === 412 && <Button size="small" onClick={onLook}>{t('Desk.case.lookAgain')}</Button>}
        />
      )}
      <div className="type-cells">
        <Checkbox checked={rule.hasForm} onChange={(event) => set({ hasForm: event.target.checked })}>{t('Desk.door.hasForm')}</Checkbox>
        <Checkbox checked={rule.takesMail} onChange={(event) => set({ takesMail: event.target.checked })}>{t('Desk.door.takesMail')}</Checkbox>
        <Checkbox checked={rule.showsNames} onChange={(event) => set({ showsNames: event.target.checked })}>{t('Desk.door.showsNames')}</Checkbox>
      </div>
      <Wrong wrong={wrong} at="takesMail" />
      {address && kept.hasForm && (
        <div className="type-wide">
          {t('Desk.door.address')}
          <Copyable text={new URL(address, window.location.origin).toString()} label={t('Desk.door.address')} />
          <Link className="desk-link" to={address} target="_blank" rel="noopener" reloadDocument>{t('Desk.door.open')}</Link>
        </div>
      )}
      <label className="type-wide">
        {t('Desk.door.owners')}
        <Select mode="multiple" aria-label={t('Desk.door.owners')} value={rule.owners as string[]} onChange={(owners: string[]) => set({ owners })} showSearch={{ optionFilterProp: 'label' }} options={people.data?.map((one) => ({ value: one.id, label: one.name }))} />
        <span>{t('Desk.door.ownersHelp')}</span>
      </label>
      <Wrong wrong={wrong} at="owners" />
      <label className="type-wide">
        {t('Desk.door.topics')}
        <Select mode="multiple" aria-label={t('Desk.door.topics')} value={rule.topics as string[]} onChange={(next: string[]) => set({ topics: next })} showSearch={{ optionFilterProp: 'label' }} options={topics.data?.items.map((one) => ({ value: one.code, label: one.name }))} />
        <span>{t('Desk.door.topicsHelp')}</span>
      </label>
      <Wrong wrong={wrong} at="topics" />
      <div className="type-cells">
        <label>{t('Desk.impact')}<Select aria-label={t('Desk.impact')} value={rule.impact} options={list(type.definition.impacts)} onChange={(impact) => set({ impact })} /></label>
        <label>{t('Desk.urgency')}<Select aria-label={t('Desk.urgency')} value={rule.urgency} options={list(type.definition.urgencies)} onChange={(urgency) => set({ urgency })} /></label>
        <label>{t('Desk.door.linkDays')}<InputNumber aria-label={t('Desk.door.linkDays')} min={1} max={366} value={rule.linkDays} onChange={(linkDays) => set({ linkDays: linkDays ?? 90 })} /></label>
      </div>
      <Wrong wrong={wrong} at="linkDays" />
      {languages.map((language) => (
        <div key={language} className="type-cells">
          <label>{t(`Desk.door.formTitle.${language}`)}<Input value={words[language]?.title ?? ''} maxLength={100} placeholder={type.name} onChange={(event) => say(language, { title: event.target.value })} /></label>
          <label>{t(`Desk.door.formText.${language}`)}<Input.TextArea autoSize value={words[language]?.text ?? ''} maxLength={1000} onChange={(event) => say(language, { text: event.target.value })} /></label>
        </div>
      ))}
      <div className="button-row">
        <Button type="primary" disabled={!isChanged} loading={save.isPending} onClick={() => save.mutate()}>{t('Common.save')}</Button>
        {isChanged && <Button onClick={() => { setRule(kept); save.reset(); }}>{t('Desk.types.discard')}</Button>}
      </div>
    </>
  );
};
