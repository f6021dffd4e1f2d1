import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import { ConfigProvider, Segmented, Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useTheme } from '../../common/theme';
import { Loading } from '../../common/PageState';
import { useIsNarrow } from '../../common/useIsNarrow';
import { useUrlState } from '../../common/useUrlState';
import { faultsOf, type Fault } from '../definition/wrong';
import { Phone } from '../Preview/Phone';
import { nearLanguage, said } from '../text';
import type { Definition, Wrong } from '../types';
import { BuildingContext, type Building } from './context';
import { EndEditor, StartEditor } from './EndsEditor';
import { FaultList } from './FaultList';
import { Outline } from './Outline';
import { PageEditor } from './PageEditor';
import { placeIn, placeOfFault, placeText, type Place } from './place';
import { QuestionEditor } from './QuestionEditor';
import './Builder.css';

const ModelTab = lazy(async () => ({ default: (await import('../Model/ModelTab')).ModelTab }));

const defaults = { tab: 'questions', at: 'start' };

interface Props {
  survey: Definition;
  name: string;
  /** What was wrong with which survey, when it was last saved. */
  wrong: Wrong;
  checked: Definition;
  readOnly: boolean;
  onChange?: Building['change'];
  onRename?: (name: string) => void;
  onUndo?: (() => void) | null;
  notice?: ReactNode;
}

type Pane = 'outline' | 'editor' | 'preview';

/** The outline, what is open of it, and the survey on a phone; beside it, the path model. */
export const Workbench = ({ survey, name, wrong, checked, readOnly, onChange, onRename, onUndo, notice }: Props) => {
  const { t, i18n } = useTranslation();
  const { isDark } = useTheme();
  const isNarrow = useIsNarrow();
  const [{ tab, at }, setState] = useUrlState(defaults);
  const [pane, setPane] = useState<Pane>('outline');
  const place = placeIn(at, survey);
  const faults = useMemo(() => faultsOf(wrong, checked), [wrong, checked]);
  const building = useMemo<Building>(
    () => ({ survey, readOnly, faults, language: nearLanguage(survey.languages, i18n.language), change: onChange ?? (() => undefined) }),
    [survey, readOnly, faults, i18n.language, onChange],
  );

  const open = (next: Place) => {
    setState({ at: placeText(next) });
    setPane((now) => (now === 'preview' ? now : 'editor'));
  };
  const mend = (fault: Fault) => {
    const there = placeOfFault(fault);
    setState('tab' in there ? there : { tab: 'questions', at: there.at });
    setPane('editor');
  };

  const panes: Record<Pane, ReactNode> = {
    outline: <Outline place={place} onOpen={open} onUndo={onUndo ?? null} />,
    editor: (
      <section className="editor" aria-label={t('Voice.editor')}>
        <h2 className="editor-title">
          <PlaceTitle place={place} building={building} />
        </h2>
        {place.part === 'start' && <StartEditor name={name} onRename={onRename ?? (() => undefined)} />}
        {place.part === 'end' && <EndEditor />}
        {place.part === 'page' && <PageEditor key={place.page} at={place.page} />}
        {place.part === 'question' && <QuestionEditor key={placeText(place)} page={place.page} at={place.question} />}
      </section>
    ),
    preview: <Phone survey={survey} place={place} />,
  };

  return (
    <BuildingContext value={building}>
      <ConfigProvider
        componentDisabled={readOnly}
        theme={{ token: { colorTextDisabled: isDark ? '#b5beba' : '#4d5754', ...(readOnly && { colorBgContainerDisabled: 'transparent' }) } }}
      >
        {notice}
        <Tabs
          activeKey={tab}
          onChange={(key) => setState({ tab: key })}
          tabBarExtraContent={faults.length > 0 && !readOnly && <FaultList faults={faults} onOpen={mend} />}
          items={[
            { key: 'questions', label: t('Voice.tab.questions'), disabled: false },
            { key: 'model', label: t('Voice.tab.model'), disabled: false },
          ]}
        />
        {tab === 'model' ? (
          <Suspense fallback={<Loading />}>
            <ModelTab onOpen={(page, question) => setState({ tab: 'questions', at: `${page}.${question}` })} />
          </Suspense>
        ) : (
          <>
            {isNarrow && (
              <Segmented<Pane>
                block
                disabled={false}
                className="gap-below"
                value={pane}
                onChange={setPane}
                options={(['outline', 'editor', 'preview'] as const).map((value) => ({ value, label: t(`Voice.pane.${value}`) }))}
              />
            )}
            <div className="bench">{isNarrow ? panes[pane] : [<div key="o" className="bench-outline">{panes.outline}</div>, <div key="e">{panes.editor}</div>, <div key="p" className="bench-preview">{panes.preview}</div>]}</div>
          </>
        )}
      </ConfigProvider>
    </BuildingContext>
  );
};

const PlaceTitle = ({ place, building }: { place: Place; building: Building }) => {
  const { t } = useTranslation();
  if (place.part === 'start' || place.part === 'end') return t(`Voice.outline.${place.part}`);
  const page = building.survey.pages[place.page];
  const ofPage = t('Voice.outline.page', { number: place.page + 1 });
  if (place.part === 'page') return [ofPage, said(page?.title, building.language)].filter(Boolean).join(' · ');
  return `${ofPage} · ${page?.questions[place.question]?.code ?? ''}`;
};
