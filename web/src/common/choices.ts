/** The zones and currencies that the browser knows, the likeliest first. */
const withFirst = (first: string[], all: string[]) => [...first, ...all.filter((one) => !first.includes(one))];

export const zones = () => withFirst(['Asia/Shanghai', 'Asia/Hong_Kong', 'Asia/Taipei', 'Asia/Singapore', 'UTC'], Intl.supportedValuesOf('timeZone'));

export const currencies = () => withFirst(['CNY', 'HKD', 'TWD', 'SGD', 'USD', 'EUR'], Intl.supportedValuesOf('currency'));
