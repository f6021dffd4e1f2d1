import { useEffect, type RefObject } from 'react';

const typing = (target: EventTarget | null) => target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName) || target.closest('[role="combobox"], [role="dialog"]') !== null);

/** j and k go down and up a list, row by row, to each row's link; Enter then opens it, as for any link. */
export const useRowKeys = (box: RefObject<HTMLElement | null>) =>
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || (event.key !== 'j' && event.key !== 'k')) return;
      const links = [...(box.current?.querySelectorAll<HTMLAnchorElement>('a.desk-open') ?? [])];
      const at = links.findIndex((link) => link === document.activeElement);
      const next = links[at < 0 ? 0 : Math.min(links.length - 1, Math.max(0, at + (event.key === 'j' ? 1 : -1)))];
      if (!next) return;
      event.preventDefault();
      next.focus();
      next.scrollIntoView({ block: 'nearest' });
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [box]);
