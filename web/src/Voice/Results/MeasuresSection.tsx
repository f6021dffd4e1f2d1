import { useTranslation } from 'react-i18next';
import { Section } from '../../common/Page';
import { useFormats } from '../../common/useFormats';
import { PlainTable } from './PlainTable';
import { sayInterval } from './reading';
import { useShown } from './shown';

/** The questions that are metrics, with intervals. */
export const MeasuresSection = () => {
  const { t } = useTranslation();
  const f = useFormats();
  const { results, words } = useShown();
  const { measures } = results.result;
  if (measures.length === 0) return null;
  const shares = { ...f, number: (value: number | null | undefined, digits?: number) => f.percent(value, digits) };
  return (
    <Section title={t('Results.measures')} flush>
      <PlainTable
        label={t('Results.measures')}
        columns={[
          { title: t('Results.measure') },
          { title: t('Results.question') },
          { title: t('Results.figure') },
          { title: t('Results.value'), number: true },
          { title: t('Results.interval'), number: true },
          { title: t('Results.answers'), number: true },
        ]}
        rows={measures.flatMap((one) =>
          (
            [
              ['net', one.net, f, 0],
              ['share', one.share, shares, 1],
              ['mean', one.mean, f, 2],
            ] as const
          ).flatMap(([kind, figure, format, digits]) =>
            figure
              ? [[t(`Results.headline.${one.measure}`), words.fieldShort(one.field), t(`Results.kind.${one.measure === 'resolved' && kind === 'share' ? 'resolved' : kind}`), format.number(figure.value, digits), sayInterval(format, figure, digits), f.number(one.answers)]]
              : [],
          ),
        )}
      />
    </Section>
  );
};
