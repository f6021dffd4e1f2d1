import { useState } from 'react';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Section } from '../../common/Page';
import { ProblemAlert } from '../../common/ProblemAlert';
import { useCentre } from '../../common/useCentre';
import type { ArticleForm } from '../types';
import { articlePath } from '../useKnowledge';
import { useAct } from './useAct';

/** Did it solve it? With a word for whoever looks after the article. */
export const Feedback = ({ one }: { one: ArticleForm }) => {
  const { t } = useTranslation();
  const query = { centre: useCentre().code };
  const [word, setWord] = useState(one.service.myWord ?? '');
  const said = one.service.mySolved;
  const say = useAct(one, { send: (solved: boolean) => api.post(`${articlePath(one.number)}/feedback`, { solved, word: word.trim() || null, case: null }, { query }), done: t('Knowledge.feedback.thanks') });
  return (
    <Section title={t('Knowledge.feedback.title')}>
      <ProblemAlert error={say.error} className="gap-below" />
      <Input aria-label={t('Knowledge.feedback.word')} placeholder={t('Knowledge.feedback.word')} maxLength={500} value={word} onChange={(event) => setWord(event.target.value)} className="gap-below" />
      <div className="button-row">
        {([true, false] as const).map((solved) => (
          <Button key={String(solved)} aria-pressed={said === solved} type={said === solved ? 'primary' : 'default'} loading={say.isPending && say.variables === solved} onClick={() => say.mutate(solved)}>
            {solved ? t('Knowledge.feedback.yes') : t('Knowledge.feedback.no')}
          </Button>
        ))}
        {said != null && <span className="soft article-said">{t('Knowledge.feedback.again')}</span>}
      </div>
    </Section>
  );
};
