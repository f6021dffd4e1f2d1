import { Button } from 'antd';
import type { TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { KeysetTable } from '../common/KeysetTable';
import { Nothing } from '../common/PageState';
import { useCentre } from '../common/useCentre';
import { EntryTree } from './EntryTree';
import { FieldValue } from './FieldValue';
import { fieldsOf, isTree } from './fields';
import type { Entry, Kind } from './types';

interface Props {
  kind: Kind;
  search: string;
  onOpen: (code: string) => void;
}

/** The entries of a kind: as a tree where they hang below one another and nothing is searched for, else page by page. */
export const EntryTable = ({ kind, search, onOpen }: Props) => {
  const { t } = useTranslation();
  const query = { centre: useCentre().code, search };
  const tree = isTree(kind) && search === '';
  const numbers = ['share', 'seconds'];
  const columns: TableColumnsType<Entry> = [
    {
      title: t('Centres.field.name'),
      dataIndex: 'name',
      render: (name: string, row) => (
        <Button type="link" className="cell-link" onClick={() => onOpen(row.code)}>
          {name}
        </Button>
      ),
    },
    { title: t('Centres.field.code'), dataIndex: 'code', className: 'code' },
    ...fieldsOf[kind]
      .filter((field) => !(tree && field.name === 'parent'))
      .map((field) => ({
        title: t(`Centres.field.${field.name}`),
        dataIndex: field.name,
        ...(numbers.includes(field.type.is) && { align: 'right' as const }),
        render: (value: Entry[string]) => <FieldValue type={field.type} value={value} />,
      })),
  ];
  const label = t(`Centres.kind.${kind}`);
  const empty = (
    <Nothing title={search ? t('Centres.directory.nothingFound', { search }) : t('Centres.directory.none')}>
      {search ? null : t('Centres.directory.noneText')}
    </Nothing>
  );
  return tree ? (
    <EntryTree kind={kind} columns={columns} label={label} empty={empty} />
  ) : (
    <KeysetTable<Entry> path={`centres/${kind}`} query={query} rowKey="code" label={label} columns={columns} empty={empty} />
  );
};
