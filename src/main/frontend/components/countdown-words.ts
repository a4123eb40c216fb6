/** What a countdown says. Times are told as people say them: one unit, or two where it must be exact. */
interface Words {
  paused: string;
  met: string;
  cancelled: string;
  left: (span: string) => string;
  over: (span: string) => string;
  workingDays: (days: number) => string;
  span: (milliseconds: number, precise: boolean) => string;
}

type Units = [day: string, hour: string, minute: string, second: string];

function span(units: Units, milliseconds: number, precise: boolean): string {
  const seconds = Math.floor(milliseconds / 1000);
  const parts = [
    Math.floor(seconds / 86_400),
    Math.floor(seconds / 3_600) % 24,
    Math.floor(seconds / 60) % 60,
    seconds % 60,
  ];
  const first = parts.findIndex((part) => part > 0);
  if (first < 0) return `0 ${units[3]}`;
  const told = [`${parts[first]} ${units[first]}`];
  // Seconds beside minutes would only flicker.
  if (precise && first < 2 && parts[first + 1] > 0) {
    told.push(`${parts[first + 1]} ${units[first + 1]}`);
  }
  return told.join(' ');
}

const zh: Words = {
  paused: '已暂停',
  met: '已达成',
  cancelled: '已取消',
  left: (text) => `剩 ${text}`,
  over: (text) => `超时 ${text}`,
  workingDays: (days) => `${days} 个工作日`,
  span: (milliseconds, precise) => span(['天', '小时', '分', '秒'], milliseconds, precise),
};

const en: Words = {
  paused: 'Paused',
  met: 'Met',
  cancelled: 'Cancelled',
  left: (text) => `${text} left`,
  over: (text) => `${text} over`,
  workingDays: (days) => (days === 1 ? '1 working day' : `${days} working days`),
  span: (milliseconds, precise) => span(['d', 'h', 'min', 's'], milliseconds, precise),
};

export const words = (locale: string): Words => (locale.startsWith('en') ? en : zh);
