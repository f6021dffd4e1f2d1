import { Button, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { CalendarSelect } from '../../common/CalendarSelect';
import { Section } from '../../common/Page';
import { useCentre } from '../../common/useCentre';
import { RowTools } from '../Types/RowTools';
import { freeCode, moved, replaced, without, Wrong } from '../Types/Wrong';
import { useTarget } from '../useWorkingTime';
import type { RulesPart } from './SupplyRules';
import type { Supplier } from './useSupplies';

type Item = Supplier['items'][number];

/** Each supplier with its contract, and what it offers at what price and within what time. */
export const SuppliersEditor = ({ rules, wrong, may, onChange }: RulesPart) => {
  const { t } = useTranslation();
  const { currency } = useCentre();
  const target = useTarget();
  const { suppliers } = rules;
  const set = (next: Supplier[]) => onChange({ suppliers: next });
  const add = () => set([...suppliers, { code: freeCode('supplier', suppliers.map((one) => one.code)), name: '', contract: null, until: null, calendar: null, items: [] }]);
  return (
    <Section title={t('Supplies.rules.suppliers')} extra={may && <Button onClick={add}>{t('Supplies.rules.addSupplier')}</Button>}>
      <p className="soft">{t('Supplies.rules.suppliersText')}</p>
      {suppliers.length === 0 && <p>{t('Supplies.nobody')}</p>}
      <Wrong wrong={wrong} at="suppliers" />
      {suppliers.map((one, at) => {
        const put = (change: Partial<Supplier>) => set(replaced(suppliers, at, { ...one, ...change }));
        const items = one.items as Item[];
        const label = (what: string) => `${what} ${one.name}`;
        return (
          <div key={at} className="type-row">
            <div className="type-cells">
              <label>{t('Supplies.supplier')}<Input disabled={!may} value={one.name} maxLength={200} onChange={(event) => put({ name: event.target.value })} /></label>
              <label>{t('Recovery.rules.code')}<Input disabled={!may} value={one.code} maxLength={64} onChange={(event) => put({ code: event.target.value })} /></label>
              <label>{t('Supplies.rules.contract')}<Input disabled={!may} value={one.contract ?? ''} maxLength={200} onChange={(event) => put({ contract: event.target.value || null })} /></label>
              <label>{t('Supplies.rules.until')}<Input type="date" disabled={!may} value={one.until ?? ''} onChange={(event) => put({ until: event.target.value || null })} /></label>
              <label>{t('Supplies.rules.hours')}{may ? <CalendarSelect aria-label={label(t('Supplies.rules.hours'))} value={one.calendar} onChange={(calendar) => put({ calendar })} /> : <span>{one.calendar ?? t('Centres.defaultCalendar')}</span>}</label>
              {may && <RowTools name={one.name} at={at} count={suppliers.length} onMove={(by) => set(moved(suppliers, at, by))} onRemove={() => set(without(suppliers, at))} />}
            </div>
            {['code', 'name', 'contract', 'until', 'calendar', 'items'].map((what) => <Wrong key={what} wrong={wrong} at={`suppliers[${at}].${what}`} />)}
            {items.map((item, place) => {
              const putItem = (change: Partial<Item>) => put({ items: replaced(items, place, { ...item, ...change }) });
              return (
                <div key={place} className="supply-item">
                  <div className="type-cells">
                    <label>{t('Supplies.rules.item')}<Input disabled={!may} value={item.name} maxLength={200} onChange={(event) => putItem({ name: event.target.value })} /></label>
                    <label>{t('Recovery.rules.code')}<Input disabled={!may} value={item.code} maxLength={64} onChange={(event) => putItem({ code: event.target.value })} /></label>
                    <label>{t('Supplies.rules.price', { currency })}<InputNumber disabled={!may} min={0} max={99_999_999} precision={2} value={item.cents / 100} onChange={(cost) => putItem({ cents: Math.round((cost ?? 0) * 100) })} /></label>
                    <label>{t('Supplies.rules.leadTime')}<Input disabled={!may} value={item.leadTime} maxLength={40} onChange={(event) => putItem({ leadTime: event.target.value })} /><span className="soft">{target(item.leadTime)}</span></label>
                    {may && <RowTools name={item.name} at={place} count={items.length} onMove={(by) => put({ items: moved(items, place, by) })} onRemove={() => put({ items: without(items, place) })} />}
                  </div>
                  {['code', 'name', 'cents', 'leadTime'].map((what) => <Wrong key={what} wrong={wrong} at={`suppliers[${at}].items[${place}].${what}`} />)}
                </div>
              );
            })}
            {may && <Button size="small" aria-label={`${t('Supplies.rules.addItem')}: ${one.name}`} onClick={() => put({ items: [...items, { code: freeCode('item', items.map((item) => item.code)), name: '', cents: 0, leadTime: 'PT8H' }] })}>{t('Supplies.rules.addItem')}</Button>}
          </div>
        );
      })}
    </Section>
  );
};
