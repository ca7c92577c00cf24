/** How bytes stand to UTF-8. */
export interface Utf8Check {
  /** The offset of the first byte that is not UTF-8; -1 when all are. */
  readonly firstBad: number;
  /** Whether some valid character outside ASCII is among them. */
  readonly nonAscii: boolean;
}

/** The length of the valid sequence at an offset; 0 when there is none. */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const next = bytes[at + 1] ?? 0;
  const follows = (offset: number): boolean => ((bytes[at + offset] ?? 0) & 0xc0) === 0x80;
  if (lead >= 0xc2 && lead <= 0xdf) return follows(1) ? 2 : 0;
  if (lead >= 0xe0 && lead <= 0xef) {
    // Overlong forms and surrogates are not UTF-8.
    const valid = (lead !== 0xe0 || next >= 0xa0) && (lead !== 0xed || next <= 0x9f);
    return valid && follows(1) && follows(2) ? 3 : 0;
  }
  if (lead >= 0xf0 && lead <= 0xf4) {
    const valid = (lead !== 0xf0 || next >= 0x90) && (lead !== 0xf4 || next <= 0x8f);
    return valid && follows(1) && follows(2) && follows(3) ? 4 : 0;
  }
  return 0;
}

/** Looks through all bytes: where they stop being UTF-8, and whether UTF-8 beyond ASCII is among them. */
export function checkUtf8(bytes: Uint8Array): Utf8Check {
  let firstBad = -1;
  let nonAscii = false;
  for (let at = 0; at < bytes.length; ) {
    if ((bytes[at] ?? 0) < 0x80) {
      at += 1;
      continue;
    }
    const length = sequenceAt(bytes, at);
    if (length > 0) nonAscii = true;
    else if (firstBad === -1) firstBad = at;
    at += Math.max(length, 1);
  }
  return { firstBad, nonAscii };
}
