import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, ProblemError, type Tagged } from '../../api/client';
import { listKey } from '../../common/KeysetTable';
import { Page, Section } from '../../common/Page';
import { Failure, Loading, PageState } from '../../common/PageState';
import { problemWords } from '../../common/problemWords';
import { useCentre } from '../../common/useCentre';
import { useSave } from '../../common/useSave';
import type { CaseTypeForm, Definition } from '../types';
import { typeKey, typePath, typesPath, useType } from '../useDesk';
import { DoorEditor } from './DoorEditor';
import { FieldsEditor } from './FieldsEditor';
import { MatrixEditor } from './MatrixEditor';
import { PromisesEditor } from './PromisesEditor';
import { Wrong, type Faults } from './Wrong';
import { WorkflowEditor } from './WorkflowEditor';
import '../Desk.css';
import './Types.css';

/** A kind of case: its form, its priorities, where cases can go, what is promised. */
export const CaseTypePage = () => {
  const { t } = useTranslation();
  const { code = '' } = useParams();
  const found = useType(code);
  if (found.error && !found.data) return <Page title={t('Desk.nav.types')}><Failure error={found.error} onRetry={() => void found.refetch()} /></Page>;
  return (
    <PageState query={found} loading={<Page title={t('Desk.nav.types')}><Loading /></Page>}>
      {(tagged) => <Edit key={`${code} ${tagged.etag}`} tagged={tagged} />}
    </PageState>
  );
};

const Edit = ({ tagged }: { tagged: Tagged<CaseTypeForm> }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const client = useQueryClient();
  const { data: type, etag } = tagged;
  const [name, setName] = useState(type.name);
  const [definition, setDefinition] = useState<Definition>(type.definition);
  const isChanged = name !== type.name || JSON.stringify(definition) !== JSON.stringify(type.definition);
  const renew = () => client.invalidateQueries({ queryKey: typeKey(type.code) });
  const save = useSave({
    send: () => api.put(typePath(type.code), { name, definition }, { query: { centre: centre.code }, etag }),
    done: t('Common.saved'),
    renews: [typeKey(type.code), ['case-types'], listKey(typesPath)],
    quiet: true,
  });
  const problem = save.error instanceof ProblemError ? save.error : undefined;
  const wrong: Faults = problem?.problem.errors ?? {};
  const set = (change: Partial<Definition>) => setDefinition({ ...definition, ...change });
  return (
    <Page title={type.name} subtitle={<span className="desk-head"><Link className="desk-link" to={centre.path(typesPath)}>{t('Desk.nav.types')}</Link><span className="code">{type.code}</span></span>}>
      {problem && (
        <Alert
          className="gap-below"
          type={problem.status === 412 ? 'warning' : 'error'}
          showIcon
          role="alert"
          title={problemWords(t, problem)}
          description={problem.status === 412 ? <Button size="small" onClick={() => void renew()}>{t('Desk.case.lookAgain')}</Button> : <Wrong wrong={wrong} at="definition" />}
        />
      )}
      <Section title={t('Desk.types.name')}>
        <Input aria-label={t('Desk.types.name')} value={name} maxLength={200} onChange={(event) => setName(event.target.value)} />
        <Wrong wrong={wrong} at="name" />
      </Section>
      <FieldsEditor definition={definition} wrong={wrong} onChange={set} />
      <MatrixEditor definition={definition} wrong={wrong} onChange={set} />
      <WorkflowEditor definition={definition} wrong={wrong} onChange={set} />
      <PromisesEditor definition={definition} wrong={wrong} onChange={set} />
      <div className="button-row type-save">
        <Button type="primary" disabled={!isChanged} loading={save.isPending} onClick={() => save.mutate()}>
          {t('Common.save')}
        </Button>
        {isChanged && <Button onClick={() => { setName(type.name); setDefinition(type.definition); save.reset(); }}>{t('Desk.types.discard')}</Button>}
      </div>
      <DoorEditor type={type} />
    </Page>
  );
};
