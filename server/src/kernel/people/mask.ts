/** Two-character surnames in common use; the first character alone would say less than the law lets a list show. */
export const compoundSurnames: ReadonlySet<string> = new Set([
  '欧阳',
  '上官',
  '司马',
  '诸葛',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '东方',
  '端木',
  '淳于',
  '夏侯',
  '长孙',
  '宇文',
  '闻人',
  '司徒',
  '南宫',
]);

/** A name as lists show it: 王*, 王*明, 欧阳*明. */
export function maskName(name: string): string {
  const characters = [...name];
  if (characters.length < 2) return '*';
  const surname = compoundSurnames.has(characters.slice(0, 2).join('')) && characters.length > 2 ? 2 : 1;
  const shown = characters.slice(0, surname).join('');
  const rest = characters.length - surname;
  return rest < 2 ? `${shown}*` : `${shown}*${characters.at(-1) ?? ''}`;
}

/** An identity number as pages inside the system show it: the first four and the last four. */
export function maskIdNumber(idNumber: string): string {
  return idNumber.length < 12 ? '*'.repeat(idNumber.length) : `${idNumber.slice(0, 4)}**********${idNumber.slice(-4)}`;
}
