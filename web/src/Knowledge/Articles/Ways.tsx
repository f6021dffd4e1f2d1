import { useState } from 'react';
import { Button, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../api/client';
import { useCentre } from '../../common/useCentre';
import type { ArticleForm, ArticleWay } from '../types';
import { articlePath } from '../useKnowledge';
import { ChangedElsewhere } from './ChangedElsewhere';
import { useAct } from './useAct';

const strong = ['submit', 'approve', 'publish', 'revive'];

/** How far an article is, and where it can go from here. */
export const Ways = ({ one, etag }: { one: ArticleForm; etag: string | null }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<ArticleWay>();
  const move = useAct(one, {
    send: ({ way, reason }: { way: string; reason?: string }) => api.post(`${articlePath(one.number)}/move`, { way, reason: reason ?? null }, { query: { centre: centre.code }, etag }),
    done: t('Knowledge.moved'),
    onDone: () => {
      setAsked(undefined);
      // What was worked on is what readers see now, or the other way round.
      if (move.variables?.way === 'publish' || move.variables?.way === 'discard') void navigate(centre.path(articlePath(one.number)), { replace: true });
    },
  });
  const look = () => {
    setAsked(undefined);
    move.reset();
    move.renew();
  };
  return (
    <>
      <p className="article-step">{t(`Knowledge.step.${one.state}`)}</p>
      {!asked && <ChangedElsewhere error={move.error} onLook={look} />}
      <div className="button-row">
        {one.ways.map((way) => (
          <Button
            key={way.code}
            type={strong.includes(way.code) ? 'primary' : 'default'}
            danger={way.code === 'retire'}
            loading={move.isPending && move.variables?.way === way.code}
            onClick={() => {
              move.reset();
              if (way.needsReason) setAsked(way);
              else move.mutate({ way: way.code });
            }}
          >
            {t(`Knowledge.way.${way.code}`)}
          </Button>
        ))}
      </div>
      {asked && (
        <Modal open title={t(`Knowledge.way.${asked.code}`)} okText={t(`Knowledge.way.${asked.code}`)} cancelText={t('Common.cancel')} confirmLoading={move.isPending} onCancel={() => setAsked(undefined)} footer={null}>
          <ChangedElsewhere error={move.error} onLook={look} />
          <Form<{ reason: string }> layout="vertical" requiredMark={false} onFinish={({ reason }) => move.mutate({ way: asked.code, reason })}>
            <Form.Item name="reason" label={t('Knowledge.reason')} rules={[{ required: true, whitespace: true, message: t('Common.field.required') }]}>
              <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
            </Form.Item>
            <div className="button-row">
              <Button type="primary" danger={asked.code === 'retire'} htmlType="submit" loading={move.isPending}>
                {t(`Knowledge.way.${asked.code}`)}
              </Button>
              <Button onClick={() => setAsked(undefined)}>{t('Common.cancel')}</Button>
            </div>
          </Form>
        </Modal>
      )}
    </>
  );
};
