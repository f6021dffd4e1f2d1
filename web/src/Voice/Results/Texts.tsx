import { useState } from 'react';
import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { PlusOutlined } from '@ant-design/icons';
import { AutoComplete, Button, Select, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import type { KeysetPage } from '../../api/types';
import { Section } from '../../common/Page';
import { Nothing, PageState } from '../../common/PageState';
import { ProblemAlert } from '../../common/ProblemAlert';
import { SearchBox } from '../../common/SearchBox';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { useUrlState } from '../../common/useUrlState';
import { useShown } from './shown';
import type { FreeText } from './types';
import { textsPath, useTag, useTextCounts } from './useResults';

const defaults = { q: '', field: '', tag: '' };

/** At once: on the screen, and on paper, where nobody can ask for more. */
const some = 50;
const printed = 200;

/** What people wrote in their own words; searched, filed under tags, counted. */
export const Texts = () => {
  const { t } = useTranslation();
  const f = useFormats();
  const centre = useCentre();
  const { wave, group, words, fields, madeAt, isReport } = useShown();
  const limit = isReport ? printed : some;
  const [{ q, field, tag }, setUrl] = useUrlState(defaults);
  const counts = useTextCounts(wave.code, group);
  const query = { centre: centre.code, ...group, field, tag, search: q };
  const texts = useInfiniteQuery({
    queryKey: ['wave-texts', wave.code, 'list', query, madeAt, limit],
    queryFn: ({ pageParam, signal }) => api.get<KeysetPage<FreeText>>(textsPath(wave.code), { query: { ...query, after: pageParam, limit }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
  const asked = [...fields.values()].filter((one) => one.kind === 'text').map((one) => one.code);
  const countOf = (code: string) => counts.data?.fields.find((one) => one.answer === code)?.count ?? 0;
  const tags = counts.data?.tags ?? [];
  return (
    <Section title={t('Results.texts.title')}>
      <p className="soft results-note">{group.cut ? t('Results.texts.groupText') : t('Results.texts.text')}</p>
      <div className="texts-tools">
        <SearchBox value={q} onChange={(text) => setUrl({ q: text })} label={t('Results.texts.search')} />
        {asked.length > 1 && (
          <Select
            aria-label={t('Results.question')}
            value={field}
            onChange={(next: string) => setUrl({ field: next })}
            popupMatchSelectWidth={false}
            options={[{ value: '', label: t('Results.texts.everyQuestion') }, ...asked.map((code) => ({ value: code, label: `${words.fieldShort(code)} (${f.number(countOf(code))})` }))]}
          />
        )}
        {tags.map((one) => (
          <Tag.CheckableTag key={one.answer} checked={tag === one.answer} onChange={(isOn) => setUrl({ tag: isOn ? one.answer : null })}>
            {one.answer} {f.number(one.count)}
          </Tag.CheckableTag>
        ))}
      </div>
      <PageState
        query={texts}
        isEmpty={(data) => data.pages[0]?.items.length === 0}
        empty={<Nothing title={q || field || tag ? t('Results.texts.notFound') : t('Results.texts.none')}>{group.cut ? t('Results.texts.noneGroup') : undefined}</Nothing>}
      >
        {({ pages }) => (
          <>
            <ul className="texts">
              {pages.flatMap((page) => page.items).map((one) => (
                <TextLine key={one.id} text={one} known={tags.map(({ answer }) => answer)} />
              ))}
            </ul>
            <div className="texts-foot">
              <span className="soft">{t('Common.shownOf', { shown: f.number(pages.reduce((sum, page) => sum + page.items.length, 0)), all: `${f.number(pages[0]?.count)}${pages[0]?.countIsCapped ? '+' : ''}` })}</span>
              {texts.hasNextPage && isReport && <span className="soft">{t('Results.texts.notPrinted')}</span>}
              {texts.hasNextPage && !isReport && (
                <Button onClick={() => void texts.fetchNextPage()} loading={texts.isFetchingNextPage}>
                  {t('Common.more')}
                </Button>
              )}
            </div>
          </>
        )}
      </PageState>
    </Section>
  );
};

const TextLine = ({ text, known }: { text: FreeText; known: string[] }) => {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { wave, words } = useShown();
  const edits = useCentre().can('voice.edit') !== undefined;
  const tag = useTag(wave.code);
  const [typed, setTyped] = useState<string | null>(null);
  const change = (name: string, isOn: boolean) => {
    setTyped(null);
    if (name.trim()) tag.mutate({ text: text.id, tag: name.trim(), isOn }, { onSuccess: () => client.invalidateQueries({ queryKey: ['wave-texts', wave.code] }) });
  };
  return (
    <li>
      <p className="text-said">{text.text}</p>
      <div className="text-tags">
        <span className="soft">{words.fieldShort(text.field)}</span>
        {text.tags.map((one) => (
          <Tag key={one} closable={edits} onClose={(event) => (event.preventDefault(), change(one, false))}>
            {one}
          </Tag>
        ))}
        {edits &&
          (typed === null ? (
            <Button type="text" size="small" icon={<PlusOutlined />} onClick={() => setTyped('')}>
              {t('Results.texts.addTag')}
            </Button>
          ) : (
            <AutoComplete
              size="small"
              autoFocus
              defaultOpen
              className="text-tag-input"
              value={typed}
              onChange={setTyped}
              aria-label={t('Results.texts.addTag')}
              options={known.filter((one) => !text.tags.includes(one) && one.includes(typed)).map((one) => ({ value: one }))}
              onSelect={(one: string) => change(one, true)}
              onBlur={() => setTyped(null)}
              onInputKeyDown={(event) => {
                if (event.key === 'Enter') change(typed, true);
                if (event.key === 'Escape') setTyped(null);
              }}
            />
          ))}
        <ProblemAlert error={tag.error} />
      </div>
    </li>
  );
};
