import { useTranslation } from 'react-i18next';
import type { Role } from '../api/types';
import { roles } from './types';

export const useRoleWords = () => {
  const { t, i18n } = useTranslation();
  const nameOf = (role: Role) => t(`Access.role.${role}`);
  return {
    nameOf,
    listOf: (some: Role[]) => some.map(nameOf).join(i18n.language === 'en' ? ', ' : '、'),
    options: roles.map((value) => ({ value, label: nameOf(value) })),
  };
};
