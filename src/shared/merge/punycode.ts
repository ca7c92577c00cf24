const base = 36;
const smallest = 1;
const largest = 26;

function adapt(delta: number, points: number, first: boolean): number {
  let value = first ? Math.floor(delta / 700) : delta >> 1;
  value += Math.floor(value / points);
  let weight = 0;
  while (value > ((base - smallest) * largest) >> 1) {
    value = Math.floor(value / (base - smallest));
    weight += base;
  }
  return weight + Math.floor(((base - smallest + 1) * value) / (value + 38));
}

const digit = (value: number): string => String.fromCharCode(value < 26 ? value + 97 : value + 22);

/** One label of a host name in ASCII (RFC 3492): `münchen` is `mnchen-3ya`, to be written after `xn--`. */
export function punycode(label: string): string {
  const points = [...label].map((char) => char.codePointAt(0) ?? 0);
  const basic = points.filter((point) => point < 128);
  let output = basic.map((point) => String.fromCharCode(point)).join('');
  if (basic.length > 0) output += '-';
  let code = 128;
  let delta = 0;
  let bias = 72;
  let handled = basic.length;
  while (handled < points.length) {
    const next = Math.min(...points.filter((point) => point >= code));
    delta += (next - code) * (handled + 1);
    code = next;
    for (const point of points) {
      if (point < code) delta += 1;
      if (point !== code) continue;
      let rest = delta;
      for (let place = base; ; place += base) {
        const threshold = Math.min(Math.max(place - bias, smallest), largest);
        if (rest < threshold) break;
        output += digit(threshold + ((rest - threshold) % (base - threshold)));
        rest = Math.floor((rest - threshold) / (base - threshold));
      }
      output += digit(rest);
      bias = adapt(delta, handled + 1, handled === basic.length);
      delta = 0;
      handled += 1;
    }
    delta += 1;
    code += 1;
  }
  return output;
}
