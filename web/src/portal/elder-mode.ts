const key = 'zhuni.elder';

/** Whether large print (长辈版) was chosen on this device. */
export function isElderMode(): boolean {
  return document.documentElement.dataset['elder'] === 'on';
}

/** Switches large print and remembers it. */
export function chooseElderMode(on: boolean): void {
  document.documentElement.dataset['elder'] = on ? 'on' : 'off';
  try {
    localStorage.setItem(key, on ? 'on' : 'off');
  } catch {
    // A browser that keeps nothing still shows large print until the page is left.
  }
}

/** Applies the remembered choice before the first paint. */
export function restoreElderMode(): void {
  try {
    if (localStorage.getItem(key) === 'on') chooseElderMode(true);
  } catch {
    // Nothing remembered.
  }
}
