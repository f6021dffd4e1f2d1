/** So many days to the present one on a zone's calendar. */
export const lastDays = (zone: string, count: number) => {
  const day = (back: number) => new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date(Date.now() - back * 86_400_000));
  return { from: day(count - 1), to: day(0) };
};
