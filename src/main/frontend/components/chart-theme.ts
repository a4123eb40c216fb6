type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

const token = (style: CSSStyleDeclaration, name: string) => style.getPropertyValue(`--${name}`).trim();

/** The page's colours in the words of the chart library. */
export function chartTheme(host: Element) {
  const style = getComputedStyle(host);
  const quiet = { color: token(style, 'ink-quiet'), fontFamily: token(style, 'font'), fontSize: 11 };
  const line = { lineStyle: { color: token(style, 'line') } };
  const axis = {
    axisLabel: quiet,
    axisLine: { show: false, ...line },
    axisTick: { show: false },
    nameTextStyle: quiet,
    splitLine: line,
  };
  return {
    color: ['accent', 'ink-quiet', 'ok', 'warn', 'hold', 'bad'].map((name) => token(style, name)),
    backgroundColor: 'transparent',
    textStyle: { fontFamily: token(style, 'font') },
    categoryAxis: { ...axis, splitLine: { show: false } },
    valueAxis: axis,
    legend: { textStyle: quiet, inactiveColor: token(style, 'line-strong') },
    tooltip: {
      backgroundColor: token(style, 'surface'),
      borderColor: token(style, 'line'),
      textStyle: { color: token(style, 'ink'), fontFamily: token(style, 'font'), fontSize: 12 },
      axisPointer: { lineStyle: { color: token(style, 'line-strong') } },
    },
    line: { symbol: 'circle', symbolSize: 5, smooth: false },
    bar: { itemStyle: { borderRadius: 2 } },
  };
}

/** Options name colours by what they mean, as in "@bad"; here they become colours. */
export function withColours(host: Element, option: Json): Json {
  const style = getComputedStyle(host);
  const walk = (value: Json): Json => {
    if (typeof value === 'string') return value.startsWith('@') ? token(style, value.slice(1)) : value;
    if (Array.isArray(value)) return value.map(walk);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, walk(part)]));
  };
  return walk(option);
}
