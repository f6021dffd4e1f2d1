import type { ReactNode } from 'react';
import { Dropdown, type MenuProps } from 'antd';

/** What antd leaves undone: a mouse hits the link inside an entry, Enter only chooses the entry. */
const followByKey: NonNullable<MenuProps['onClick']> = ({ domEvent }) => {
  if (domEvent.type === 'keydown') domEvent.currentTarget.querySelector('a')?.click();
};

/** A menu behind a button; it opens with its first entry in focus. */
export const Menu = ({ children, onClick, ...menu }: Omit<MenuProps, 'children'> & { children: ReactNode }) => (
  <Dropdown
    trigger={['click']}
    autoFocus
    menu={{
      ...menu,
      onClick: (choice) => {
        followByKey(choice);
        onClick?.(choice);
      },
    }}
  >
    {children}
  </Dropdown>
);
