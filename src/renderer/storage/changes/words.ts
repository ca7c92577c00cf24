/** `1 cell`, `48 cells`: how names of changes count. Thousands are grouped, since the names are read by people. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** The partner's name when it is one, else how many they are. */
export function whom(rows: readonly { readonly values: { readonly name: string } }[]): string {
  const [only] = rows;
  return rows.length === 1 && only !== undefined ? only.values.name : counted(rows.length, 'partner');
}
