import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { Page, Section } from '../common/Page';
import { PageState } from '../common/PageState';
import { useCentre } from '../common/useCentre';
import type { RightsTable } from './types';
import { useRoleWords } from './useRoleWords';
import './Rights.css';

export const Rights = () => {
  const { t } = useTranslation();
  const centre = useCentre();
  const { nameOf, listOf } = useRoleWords();
  const rights = useQuery({ queryKey: ['access', 'rights'], queryFn: ({ signal }) => api.get<RightsTable>('access/rights', { signal }) });
  return (
    <Page title={t('Access.rights.title')} subtitle={t('Access.rights.text', { roles: listOf(centre.roles) })}>
      <PageState query={rights}>
        {({ roles, acts }) => (
          <Section flush>
            <div className="rights" tabIndex={0} role="region" aria-label={t('Access.rights.title')}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">{t('Access.rights.act')}</th>
                    {roles.map((role) => (
                      <th key={role} scope="col" className={centre.roles.includes(role) ? 'rights-mine' : undefined}>
                        {nameOf(role)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {acts.map(({ act, scopes }) => (
                    <tr key={act}>
                      <th scope="row">{t(`Access.act.${act}`)}</th>
                      {roles.map((role) => {
                        const scope = scopes[role];
                        return (
                          <td key={role} className={centre.roles.includes(role) ? 'rights-mine' : undefined}>
                            {scope ? (
                              <span className={`rights-scope rights-${scope}`}>{t(`Access.scope.${scope}`)}</span>
                            ) : (
                              <span className="rights-none">–</span>
                            )}
                          </td>
                        );
                      })}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </Section>
        )}
      </PageState>
    </Page>
  );
};
