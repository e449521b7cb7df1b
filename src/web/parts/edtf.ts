/// EDTF as it fits a column: a long list of days by its first, clock times without what says nothing.

/// "2018-08-11~/2018-10-31~".
const LONGEST = 23;

/// The same where it is short enough; else "2018-10-03 … +2", "2018-12-08T08:00/12:00".
export function shortEdtf(edtf: string): string {
  if (edtf.length <= LONGEST) return edtf;
  const list = /^([[{])(.*)[\]}]$/.exec(edtf);
  const days = (list ? list[2]! : edtf).split(list ? ',' : '/').map((day) => day.trim());
  if (days.length > (list ? 1 : 2)) return `${withoutSeconds(days[0]!)} … +${days.length - 1}`;
  const [from, to] = days.map(withoutSeconds);
  if (list || from === undefined || to === undefined) return edtf;
  const day = /^(\d{4}-\d{2}-\d{2})T/.exec(from)?.[1];
  return day !== undefined && to.startsWith(`${day}T`)
    ? `${from}/${to.slice(day.length + 1)}`
    : `${from}/${to}`;
}

function withoutSeconds(instant: string): string {
  return instant.replace(/(T\d{2}:\d{2}):00(?=$|[~?%Z+-])/, '$1');
}
