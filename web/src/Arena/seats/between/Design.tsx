import { useState } from 'react';
import { Button, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAct, useKnown } from '../../live/Arena';
import { gameOf, partsNumber } from '../../live/game';
import { parts as all, type Part } from '../../live/types';
import { ActButton } from '../ActButton';

/** The agreement and the process of the next round: the director decides, everybody sees what holds. */
export const Design = ({ isMine }: { isMine: boolean }) => {
  const { t } = useTranslation();
  const { parts, isSigned } = gameOf(useKnown());
  const { act, busy } = useAct();
  const agreed = parts.join(' ');
  const [draft, setDraft] = useState<{ of: string; parts: Part[] }>({ of: agreed, parts });
  // What was agreed meanwhile, in another window, is where a draft begins anew.
  if (draft.of !== agreed) setDraft({ of: agreed, parts });
  const chosen = draft.parts;
  const isChanged = partsNumber(chosen, all) !== partsNumber(parts, all);
  return (
    <div className="design">
      <p className={isSigned ? 'signed' : 'unsigned'}>
        <span aria-hidden="true">{isSigned ? '✓ ' : '▲ '}</span>
        {isSigned ? t('Play.design.signed') : t('Play.design.unsigned')}
      </p>
      {isMine && !isSigned && (
        <ActButton primary order={{ kind: 'sign' }}>
          {t('Play.do.sign')}
        </ActButton>
      )}
      {!isMine && parts.length === 0 && <p className="soft">{t('Play.design.nothing')}</p>}
      <ul className="parts">
        {(isMine ? all : all.filter((part) => parts.includes(part))).map((part) => (
          <li key={part}>
            {isMine ? (
              <Checkbox
                checked={chosen.includes(part)}
                onChange={({ target }) => setDraft({ of: agreed, parts: target.checked ? [...chosen, part] : chosen.filter((one) => one !== part) })}
              >
                <PartWords part={part} />
              </Checkbox>
            ) : (
              <PartWords part={part} />
            )}
          </li>
        ))}
      </ul>
      {isMine && (
        <div className="acts">
          <Button type="primary" className="act" disabled={!isChanged} loading={busy !== null} onClick={() => void act({ kind: 'adopt', a: partsNumber(chosen, all) })}>
            {t('Play.do.adopt')}
          </Button>
          {isChanged && <span className="soft">{t('Play.design.notYet')}</span>}
        </div>
      )}
    </div>
  );
};

const PartWords = ({ part }: { part: Part }) => {
  const { t } = useTranslation();
  return (
    <>
      <b>{t(`Play.part.${part}`)}</b> <span className="soft">{t(`Play.partText.${part}`)}</span>
    </>
  );
};
