import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../api/client';
import { Page } from '../common/Page';
import { PageState } from '../common/PageState';
import { startAnew, useMe } from '../common/useMe';
import { useSave } from '../common/useSave';
import type { DemonstrationPerson } from './types';
import { useRoleWords } from './useRoleWords';
import './DemonstrationPeople.css';

/** See the centre as another of its people sees it. */
export const DemonstrationPeople = () => {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const me = useMe().data?.user;
  const { listOf } = useRoleWords();
  const people = useQuery({
    queryKey: ['access', 'demo-people'],
    queryFn: ({ signal }) => api.get<DemonstrationPerson[]>('access/demo-people', { signal }),
  });
  const become = useSave({
    send: (person: DemonstrationPerson) => api.post('access/demo-sign-in', { userId: person.id }),
    onDone: async () => {
      await startAnew(client);
      await navigate('/');
    },
  });
  return (
    <Page title={t('Access.demonstration.title')} subtitle={t('Access.demonstration.text')}>
      <PageState query={people} isEmpty={(some) => some.length === 0}>
        {(some) => (
          <ul className="people-cards">
            {some.map((person) => (
              <li key={person.id}>
                <button
                  type="button"
                  disabled={person.id === me?.id || become.isPending}
                  onClick={() => become.mutate(person)}
                  aria-label={t('Access.demonstration.become', { name: person.name, roles: listOf(person.roles) })}
                >
                  <span className="people-card-mark" aria-hidden="true">
                    {[...person.name][0]}
                  </span>
                  <span className="people-card-text">
                    <strong>{person.name}</strong>
                    <span>{listOf(person.roles)}</span>
                    {person.team && <span className="people-card-team">{person.team}</span>}
                  </span>
                  {person.id === me?.id && <em>{t('Access.demonstration.you')}</em>}
                </button>
              </li>
            ))}
          </ul>
        )}
      </PageState>
    </Page>
  );
};
