// iCalendar text: RFC 5545, with escaped values, folded lines and CRLF.

/** A property of an event; `text` is escaped, all else is written as it is. */
export interface Property {
  readonly name: string;
  readonly value: string;
  readonly type: 'text' | 'date' | 'url' | 'token';
}

/** The longest line, in octets without its end. */
const longest = 75;

/** A calendar of events. */
export function writeCalendar(name: string, events: readonly (readonly Property[])[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Series//Show guide//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events.flatMap((event) => ['BEGIN:VEVENT', ...event.map(writeProperty), 'END:VEVENT']),
    'END:VCALENDAR',
  ];
  return lines
    .flatMap(fold)
    .map((line) => `${line}\r\n`)
    .join('');
}

function writeProperty({ name, value, type }: Property): string {
  switch (type) {
    case 'text':
      return `${name}:${escapeText(value)}`;
    case 'date':
      return `${name};VALUE=DATE:${value.replaceAll('-', '')}`;
    case 'url':
      return `${name}:${encodeURI(value).replaceAll('%25', '%')}`;
    case 'token':
      return `${name}:${value}`;
  }
}

/** Text as a value. Control characters, which calendars cannot hold, become `\ufffd`. */
function escapeText(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // eslint-disable-next-line no-control-regex -- finding control characters is what this is for
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '\ufffd')
      .replace(/[\\;,]/g, '\\$&')
      .replaceAll('\n', '\\n')
  );
}

/** A line in pieces of at most 75 octets; each but the first begins with a space. */
function fold(line: string): readonly string[] {
  const pieces: string[] = [];
  let start = 0;
  let octets = 0;
  let at = 0;
  for (const character of line) {
    const own = octetsOf(character);
    if (octets + own > longest) {
      pieces.push(line.slice(start, at));
      start = at;
      octets = 1;
    }
    octets += own;
    at += character.length;
  }
  pieces.push(line.slice(start));
  return pieces.map((piece, i) => (i === 0 ? piece : ` ${piece}`));
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
}
