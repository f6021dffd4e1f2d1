import { useState } from 'react';
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useKnown, useNames } from '../live/Arena';
import { articlesOf } from '../live/game';

/** The knowledge base: what the team has found out so far, searched as one types. */
export const Knowledge = () => {
  const { t } = useTranslation();
  const names = useNames();
  const articles = articlesOf(useKnown());
  const [text, setText] = useState('');
  const words = articles.map((one) => ({ ...one, title: names.service(one.service), cause: names.say(one.name) || one.cause, does: names.solution(one.service, one.solution) }));
  const wanted = text.trim().toLowerCase();
  const found = words.filter((one) => `${one.title} ${one.cause} ${one.does}`.toLowerCase().includes(wanted));
  return (
    <>
      <Input type="search" allowClear value={text} onChange={(event) => setText(event.target.value)} placeholder={t('Play.knowledge.search')} aria-label={t('Play.knowledge.search')} />
      <p className="soft" role="status">
        {articles.length === 0 ? t('Play.knowledge.empty') : t('Play.knowledge.found', { count: found.length, all: articles.length })}
      </p>
      <ul className="articles">
        {found.map((one) => (
          <li key={`${one.service} ${one.name.zh} ${one.cause}`}>
            <b>{one.title}</b>
            <span>{one.cause}</span>
            <span className="article-does">→ {one.does}</span>
          </li>
        ))}
      </ul>
    </>
  );
};
