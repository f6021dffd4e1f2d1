import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { api } from '../../api/client';
import { Mark } from '../../common/Mark';
import { Section } from '../../common/Page';
import { PageState } from '../../common/PageState';
import { ProblemAlert } from '../../common/ProblemAlert';
import { useCentre } from '../../common/useCentre';
import { useSave } from '../../common/useSave';
import { currentLanguage } from '../../words';
import type { CaseKnowledge, UsedArticle } from '../types';
import { articlePath, caseKnowledgeKey, caseKnowledgePath, editPage, useCaseKnowledge } from '../useKnowledge';
import { ArticleDrawer } from './ArticleDrawer';
import { OfferList } from './OfferList';
import '../Knowledge.css';

interface Props {
  number: number;
  state: string;
  /** The timeline is looked at again. */
  onChanged: () => void;
}

/** On a case: what was used on it and whether it helped, known errors behind it, what else may help, what came of it. */
export const KnowledgeOfCase = ({ number, state, onChanged }: Props) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const found = useCaseKnowledge(number, state);
  if (!centre.can('knowledge.view')) return null;
  return (
    <Section title={t('Knowledge.nav.articles')} extra={centre.can('desk.work') && <KnownError number={number} onChanged={onChanged} />}>
      <PageState query={found}>{(data) => <Shown number={number} data={data} onChanged={onChanged} />}</PageState>
    </Section>
  );
};

const useRenewed = (number: number, onChanged: () => void) => {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: caseKnowledgeKey(number) });
    onChanged();
  };
};

const Shown = ({ number, data, onChanged }: Omit<Props, 'state'> & { data: CaseKnowledge }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const navigate = useNavigate();
  const query = { centre: centre.code };
  const [read, setRead] = useState<number | null>(null);
  const renew = useRenewed(number, onChanged);
  const works = centre.can('desk.work') !== undefined;
  const use = useSave({
    send: (article: number) => api.post(`${caseKnowledgePath(number)}/uses`, { article }, { query }),
    done: t('Knowledge.onCase.noted'),
    quiet: true,
    onDone: () => {
      setRead(null);
      renew();
    },
  });
  const propose = useSave({
    send: () => api.post<{ number: number }>(`${caseKnowledgePath(number)}/article`, { language: currentLanguage() }, { query }),
    quiet: true,
    onDone: (made) => {
      renew();
      void navigate(centre.path(editPage(made.number)));
    },
  });
  const unlink = useSave({ send: (article: number) => api.delete(`${caseKnowledgePath(number)}/known-errors/${article}`, { query }), quiet: true, onDone: renew });
  const used = data.used.map((one) => one.number);
  const isEmpty = data.used.length + data.linked.length + data.offered.length === 0;
  return (
    <>
      <ProblemAlert error={use.error ?? propose.error ?? unlink.error} className="gap-below" />
      <ul className="article-offers">
        {data.linked.map((one) => (
          <li key={`${one.kind}${one.number}`}>
            <span className="soft">{one.kind === 'proposedFrom' ? t('Knowledge.onCase.cameOfIt') : one.of === number ? t('Knowledge.onCase.isKnownError') : t('Knowledge.onCase.knownErrorOf', { number: one.of })}</span> <Mark>{t(`Knowledge.state.${one.state}`)}</Mark>
            <div className="article-linked">
              {one.title ? (
                <Link className="article-link" to={centre.path(articlePath(one.number))}>
                  #{one.number} {one.title}
                </Link>
              ) : (
                <span className="soft">#{one.number}</span>
              )}
              {works && one.kind === 'knownErrorOf' && one.of === number && (
                <Button type="text" size="small" onClick={() => unlink.mutate(one.number)} loading={unlink.isPending}>
                  {t('Knowledge.onCase.unlink')}
                </Button>
              )}
            </div>
          </li>
        ))}
        {data.used.map((one) => (
          <Used key={one.number} one={one} number={number} works={works} onRead={() => setRead(one.number)} onSaid={renew} />
        ))}
      </ul>
      {data.offered.length > 0 && (
        <>
          <h3 className="article-sub">{t('Knowledge.onCase.mayHelp')}</h3>
          <OfferList cards={data.offered} used={used} onRead={setRead} />
        </>
      )}
      {isEmpty && !data.mayPropose && <p className="soft">{t('Knowledge.onCase.none')}</p>}
      {data.mayPropose && (
        <>
          <p className="soft">{t('Knowledge.onCase.proposeText')}</p>
          <Button onClick={() => propose.mutate()} loading={propose.isPending}>
            {t('Knowledge.onCase.propose')}
          </Button>
        </>
      )}
      <ArticleDrawer number={read} isUsed={read !== null && used.includes(read)} isPending={use.isPending} onUse={works ? () => read !== null && use.mutate(read) : undefined} onClose={() => setRead(null)} />
    </>
  );
};

interface UsedProps {
  one: UsedArticle;
  number: number;
  works: boolean;
  onRead: () => void;
  onSaid: () => void;
}

const Used = ({ one, number, works, onRead, onSaid }: UsedProps) => {
  const { t } = useTranslation();
  const query = { centre: useCentre().code };
  const [word, setWord] = useState(one.word ?? '');
  const say = useSave({ send: (solved: boolean) => api.post(`${articlePath(one.number)}/feedback`, { solved, word: word.trim() || null, case: number }, { query }), done: t('Knowledge.feedback.thanks'), quiet: true, onDone: onSaid });
  return (
    <li>
      <span className="soft">{t('Knowledge.onCase.usedBy', { name: one.by })}</span>
      <div>
        {one.title ? (
          <Button type="link" className="article-offer" onClick={onRead}>
            #{one.number} {one.title}
          </Button>
        ) : (
          <span>#{one.number}</span>
        )}
      </div>
      {one.solved != null && (
        <div>
          <Mark tone={one.solved ? 'good' : 'bad'}>{one.solved ? t('Knowledge.feedback.yes') : t('Knowledge.feedback.no')}</Mark>
          {one.word}
        </div>
      )}
      {one.title && works && one.solved == null && (
        <div className="article-ask">
          <ProblemAlert error={say.error} className="gap-below" />
          <span>{t('Knowledge.feedback.title')}</span>
          <Input size="small" aria-label={t('Knowledge.feedback.word')} placeholder={t('Knowledge.feedback.word')} maxLength={500} value={word} onChange={(event) => setWord(event.target.value)} />
          <div className="button-row">
            <Button size="small" loading={say.isPending && say.variables} onClick={() => say.mutate(true)}>
              {t('Knowledge.feedback.yes')}
            </Button>
            <Button size="small" loading={say.isPending && !say.variables} onClick={() => say.mutate(false)}>
              {t('Knowledge.feedback.no')}
            </Button>
          </div>
        </div>
      )}
    </li>
  );
};

/** Says that the case is a known error that an article tells of. */
const KnownError = ({ number, onChanged }: Omit<Props, 'state'>) => {
  const { t } = useTranslation();
  const query = { centre: useCentre().code };
  const [isOpen, setOpen] = useState(false);
  const [form] = Form.useForm<{ article: string }>();
  const renew = useRenewed(number, onChanged);
  const link = useSave({
    send: ({ article }: { article: string }) => api.post(`${caseKnowledgePath(number)}/known-errors`, { article: Number(article.replace('#', '')) }, { query }),
    done: t('Common.saved'),
    form,
    onDone: () => {
      setOpen(false);
      renew();
    },
  });
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('Knowledge.onCase.knownError')}
      </Button>
      {isOpen && (
        <Modal open title={t('Knowledge.onCase.knownError')} okText={t('Common.save')} cancelText={t('Common.cancel')} confirmLoading={link.isPending} onCancel={() => setOpen(false)} onOk={() => form.submit()}>
          <p className="soft">{t('Knowledge.onCase.knownErrorText')}</p>
          <Form form={form} layout="vertical" requiredMark={false} onFinish={(draft) => link.mutate(draft)}>
            <Form.Item name="article" label={t('Knowledge.onCase.articleNumber')} rules={[{ required: true, pattern: /^#?\d{1,9}$/, message: t('Knowledge.onCase.aNumber') }]}>
              <Input placeholder="#12" maxLength={10} />
            </Form.Item>
          </Form>
        </Modal>
      )}
    </>
  );
};
