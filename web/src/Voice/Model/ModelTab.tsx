import { lazy, Suspense, useMemo, useState } from 'react';
import { CheckOutlined, CopyOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Alert, Button, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { Section } from '../../common/Page';
import { Loading, Nothing } from '../../common/PageState';
import { CodeInput } from '../Builder/CodeInput';
import { useBuilding, useFaultWords } from '../Builder/context';
import { LocalInput } from '../Builder/LocalInput';
import { Wrong } from '../Builder/Wrong';
import { nextCode } from '../definition/codes';
import type { Field } from '../definition/fields';
import { changeConstruct, indicatorsOf, refusal, removeConstruct } from '../definition/model';
import { partsOf } from '../definition/wrong';
import { modelYaml } from '../definition/yaml';
import { said } from '../text';
import type { Construct, Path } from '../types';
import type { DiagramConstruct } from './Diagram';
import './Model.css';

const Diagram = lazy(async () => ({ default: (await import('./Diagram')).Diagram }));

interface Props {
  /** Leads to a question of the survey. */
  onOpen: (page: number, question: number) => void;
}

/** What the survey measures behind its questions, and what leads to what. */
export const ModelTab = ({ onOpen }: Props) => {
  const { t } = useTranslation();
  const words = useFaultWords();
  const { survey, language, readOnly, change, faults } = useBuilding();
  const [refused, setRefused] = useState<{ from: string; to: string; why: string } | null>(null);
  const { constructs, paths } = survey;
  const indicators = useMemo(() => indicatorsOf(survey), [survey]);
  const nameOf = (code: string) => said(constructs.find((one) => one.code === code)?.name, language) || code;

  const drawn = useMemo<DiagramConstruct[]>(
    () =>
      constructs.map((one) => ({
        code: one.code,
        name: said(one.name, language),
        formative: one.formative === true,
        indicators: (indicators.get(one.code) ?? []).map((field) => field.code),
      })),
    [constructs, indicators, language],
  );

  const addPath = (from: string, to: string) => {
    const why = refusal(paths, from, to);
    setRefused(why && { from, to, why });
    if (!why) change((now) => (refusal(now.paths, from, to) ? now : { ...now, paths: [...now.paths, { from, to }] }));
    return !why;
  };
  const removePaths = (gone: Path[]) => {
    setRefused(null);
    change((now) => ({ ...now, paths: now.paths.filter((path) => !gone.some((one) => one.from === path.from && one.to === path.to)) }));
  };
  const addConstruct = () => {
    const code = nextCode('C', constructs.map((one) => one.code));
    change((now) => ({ ...now, constructs: [...now.constructs, { code, name: {} }] }));
  };

  const wrong = (path: string) => faults.filter((fault) => fault.path === path);
  const ofConstruct = (code: string, at: number) => [
    ...wrong(`constructs.${at}.code`),
    ...faults.filter((fault) => fault.path === 'constructs' && partsOf(fault.what)[0] === 'noIndicators' && partsOf(fault.what)[1] === code),
  ];
  const add = !readOnly && (
    <Button icon={<PlusOutlined />} onClick={addConstruct}>
      {t('Voice.model.addConstruct')}
    </Button>
  );
  if (constructs.length === 0)
    return (
      <Section>
        <Nothing title={t('Voice.model.none')} action={add}>
          {t('Voice.model.noneText')}
        </Nothing>
      </Section>
    );
  return (
    <>
      <Section title={t('Voice.model.diagram')} extra={<span className="soft">{readOnly ? t('Voice.model.look') : t('Voice.model.draw')}</span>}>
        {refused && (
          <Alert
            className="gap-below"
            type="warning"
            showIcon
            closable={{ onClose: () => setRefused(null) }}
            role="alert"
            title={t(`Voice.model.refused.${refused.why}`, { from: nameOf(refused.from), to: nameOf(refused.to) })}
          />
        )}
        <Suspense fallback={<Loading />}>
          <Diagram constructs={drawn} paths={paths} readOnly={readOnly} onConnect={addPath} onRemove={removePaths} />
        </Suspense>
      </Section>
      <div className="model-columns">
        <Section title={t('Voice.model.constructs')} extra={add}>
          <Wrong faults={wrong('constructs').filter((fault) => partsOf(fault.what)[0] !== 'noIndicators')} />
          <ul className="constructs">
            {constructs.map((construct, at) => (
              <li key={at}>
                <ConstructEditor
                  construct={construct}
                  indicators={indicators.get(construct.code) ?? []}
                  onChange={(next, place) => change((now) => changeConstruct(now, at, next), place && `constructs.${at}.${place}`)}
                  onRemove={() => change((now) => removeConstruct(now, at))}
                  onOpen={onOpen}
                  nameFaults={wrong(`constructs.${at}.name`)}
                />
                <Wrong faults={ofConstruct(construct.code, at)} />
              </li>
            ))}
          </ul>
        </Section>
        <div>
          <Section title={t('Voice.model.paths')}>
            <ul className="paths">
              {paths.map((path, at) => (
                <li key={`${path.from} ${path.to} ${at}`}>
                  <span>
                    {nameOf(path.from)} → {nameOf(path.to)}
                  </span>
                  {!readOnly && (
                    <Button
                      type="text"
                      size="small"
                      icon={<DeleteOutlined />}
                      aria-label={t('Voice.model.removePath', { from: nameOf(path.from), to: nameOf(path.to) })}
                      onClick={() => removePaths([path])}
                    />
                  )}
                  {faults.filter((fault) => fault.path.startsWith(`paths.${at}`)).map((fault) => <div key={fault.path} className="wrong">{words(fault.what)}</div>)}
                </li>
              ))}
            </ul>
            {paths.length === 0 && <p className="soft">{t('Voice.model.noPaths')}</p>}
            <Wrong faults={wrong('paths')} />
            {!readOnly && <NewPath constructs={constructs} nameOf={nameOf} onAdd={addPath} />}
          </Section>
          <Section title={t('Voice.model.yaml')} extra={<CopyButton text={modelYaml(survey)} />}>
            <p className="soft">{t('Voice.model.yamlText')}</p>
            <pre className="yaml code" tabIndex={0} aria-label={t('Voice.model.yaml')}>
              {modelYaml(survey)}
            </pre>
          </Section>
        </div>
      </div>
    </>
  );
};

interface ConstructProps {
  construct: Construct;
  indicators: Field[];
  nameFaults: Parameters<typeof Wrong>[0]['faults'];
  onChange: (construct: Construct, place?: string) => void;
  onRemove: () => void;
  onOpen: Props['onOpen'];
}

const ConstructEditor = ({ construct, indicators, nameFaults, onChange, onRemove, onOpen }: ConstructProps) => {
  const { t } = useTranslation();
  const { survey, readOnly, language } = useBuilding();
  const open = (field: Field) => {
    const page = survey.pages.findIndex((one) => one.questions.includes(field.question));
    onOpen(page, survey.pages[page]?.questions.indexOf(field.question) ?? 0);
  };
  return (
    <div className="construct">
      <div className="construct-head">
        <CodeInput label={t('Voice.model.code')} value={construct.code} onChange={(code) => onChange({ ...construct, code })} />
        <label className="editor-switch">
          <Switch size="small" checked={construct.formative === true} onChange={(formative) => onChange({ ...construct, formative })} /> {t('Voice.model.isFormative')}
        </label>
        {!readOnly && <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={t('Voice.model.removeConstruct', { name: said(construct.name, language) || construct.code })} onClick={onRemove} />}
      </div>
      <LocalInput quiet label={t('Voice.model.name')} value={construct.name} maxLength={200} faults={nameFaults} onChange={(name) => onChange({ ...construct, name }, 'name')} />
      <div className="construct-links">
        <span className="soft">{t('Voice.model.indicators', { count: indicators.length })}</span>
        {indicators.map((field) => (
          <button type="button" key={field.code} className="indicator code" title={said(field.row?.text ?? field.question.text, language)} onClick={() => open(field)}>
            {field.code}
          </button>
        ))}
      </div>
    </div>
  );
};

const NewPath = ({ constructs, nameOf, onAdd }: { constructs: Construct[]; nameOf: (code: string) => string; onAdd: (from: string, to: string) => boolean }) => {
  const { t } = useTranslation();
  const [ends, setEnds] = useState<{ from?: string; to?: string }>({});
  const options = constructs.map(({ code }) => ({ value: code, label: nameOf(code) }));
  return (
    <form
      className="new-path"
      onSubmit={(event) => {
        event.preventDefault();
        if (ends.from && ends.to && onAdd(ends.from, ends.to)) setEnds({});
      }}
    >
      <Select aria-label={t('Voice.model.from')} placeholder={t('Voice.model.from')} value={ends.from ?? null} options={options} onChange={(from) => setEnds({ ...ends, from })} />
      <span aria-hidden="true">→</span>
      <Select aria-label={t('Voice.model.to')} placeholder={t('Voice.model.to')} value={ends.to ?? null} options={options} onChange={(to) => setEnds({ ...ends, to })} />
      <Button htmlType="submit" disabled={!ends.from || !ends.to}>
        {t('Voice.model.addPath')}
      </Button>
    </form>
  );
};

const CopyButton = ({ text }: { text: string }) => {
  const { t } = useTranslation();
  const [copied, setCopied] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(text);
    } catch {
      // Where the clipboard is closed (plain http), the text is selected to be taken by key.
      const shown = document.querySelector('.yaml');
      if (shown) getSelection()?.selectAllChildren(shown);
    }
  };
  return (
    <Button size="small" disabled={false} icon={copied === text ? <CheckOutlined /> : <CopyOutlined />} onClick={() => void copy()}>
      {copied === text ? t('Common.copied') : t('Common.copy')}
    </Button>
  );
};
