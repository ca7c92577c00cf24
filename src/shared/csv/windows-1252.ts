/** What 0x80 to 0x9F stand for; the five unused ones stay control characters, as the WHATWG Encoding Standard has it. Engines differ here, so the table is our own. */
const upper = [
  0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d,
  0x17d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a,
  0x153, 0x9d, 0x17e, 0x178,
];

const chunk = 0x4000;

/** Text of Windows-1252 bytes; every byte is a character, so it never fails. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += chunk) {
    const units = Uint16Array.from(bytes.subarray(start, start + chunk));
    for (const [at, unit] of units.entries())
      if (unit >= 0x80 && unit <= 0x9f) units[at] = upper[unit - 0x80] ?? unit;
    parts.push(String.fromCharCode(...units));
  }
  return parts.join('');
}
