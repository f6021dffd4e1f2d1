import { PlusOutlined, UploadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Navigate, NavLink, useNavigate, useParams } from 'react-router';
import { Page, Section } from '../common/Page';
import { NotFound } from '../common/PageState';
import { SearchBox } from '../common/SearchBox';
import { useCentre } from '../common/useCentre';
import { useUrlState } from '../common/useUrlState';
import { EntryEditor } from './EntryEditor';
import { EntryTable } from './EntryTable';
import { kinds, type Kind } from './types';

const defaults = { search: '', edit: '', add: '' };

export const FirstKind = () => <Navigate to="queues" replace />;

/** Queues, topics, channels, ...: everything that contacts are cut by. The open entry is in the address. */
export const Directory = () => {
  const { t } = useTranslation();
  const centre = useCentre();
  const [{ search, edit, add }, setState] = useUrlState(defaults);
  const params = useParams();
  const navigate = useNavigate();
  const kind = kinds.find((one) => one === params.kind);
  if (!kind) return <NotFound />;

  const edits = centre.can('centres.edit') !== undefined;
  const open = (code: string) => setState({ edit: code, add: null });
  const close = () => setState({ edit: null, add: null });
  return (
    <Page
      title={t('Centres.nav.directory')}
      subtitle={t('Centres.directory.text')}
      actions={
        edits && (
          <>
            {centre.can('facts.import') && (
              <Button icon={<UploadOutlined />} onClick={() => void navigate(centre.path(`import?kind=${kind === 'employees' ? 'people' : kind}`))}>
                {t('Centres.directory.import')}
              </Button>
            )}
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setState({ add: '1', edit: null })}>
              {t('Centres.directory.add', { kind: t(`Centres.one.${kind}`) })}
            </Button>
          </>
        )
      }
    >
      <nav className="kind-tabs" aria-label={t('Centres.nav.directory')}>
        {kinds.map((one) => (
          <NavLink key={one} to={centre.path(`directory/${one}`)}>
            {t(`Centres.kind.${one}`)}
          </NavLink>
        ))}
      </nav>
      <p className="soft">{t(`Centres.about.${kind}`)}</p>
      <KindList key={kind} kind={kind} search={search} onSearch={(text) => setState({ search: text })} onOpen={open} />
      {(edit || add) && (
        <EntryEditor key={`${kind} ${edit}`} kind={kind} code={edit || null} readOnly={!edits} onClose={close} />
      )}
    </Page>
  );
};

interface ListProps {
  kind: Kind;
  search: string;
  onSearch: (text: string) => void;
  onOpen: (code: string) => void;
}

const KindList = ({ kind, search, onSearch, onOpen }: ListProps) => {
  const { t } = useTranslation();
  return (
    <>
      <SearchBox value={search} onChange={onSearch} label={t('Centres.directory.search')} />
      <Section flush>
        <EntryTable kind={kind} search={search} onOpen={onOpen} />
      </Section>
    </>
  );
};
