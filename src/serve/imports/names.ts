/// Names of files that a browser hands in, made harmless: they are words to show, and lead nowhere.

const DEEPEST = 4;
const LONGEST = 120;
/// What cannot be seen, or turns the direction of what stands around it.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Surrogate}]/gu;

/// "..\..\folder/a.txt" → "folder/a.txt". `number` names what has no name.
export function cleanName(given: string, number: number): string {
  const parts = given
    .slice(0, 4096)
    .replaceAll('\\', '/')
    .split('/')
    .map((part) => part.replace(UNSEEN, '').normalize('NFC').trim())
    .filter((part) => part !== '' && !/^\.+$/.test(part) && !/^[a-z]:$/i.test(part))
    .map(shorten);
  return parts.length === 0 ? `file ${number}` : parts.slice(-DEEPEST).join('/');
}

/// The end of a name says what kind of file it is.
function shorten(part: string): string {
  const points = [...part];
  if (points.length <= LONGEST) return part;
  const end = /\.[a-z0-9]{1,8}$/i.exec(part)?.[0] ?? '';
  return `${points.slice(0, LONGEST - end.length - 1).join('')}…${end}`;
}
