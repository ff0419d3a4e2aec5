import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import type * as Library from './echarts.ts';

type Props = { readonly label: string; readonly bars: Library.Bars };

/** Bars; the same numbers stand in a table beside, for who does not see them. The library comes when it is needed. */
export function BarChart({ label, bars }: Props): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const drawn = useRef<Library.Drawn>(undefined);
  const library = useLibrary();
  useEffect(() => {
    const element = box.current;
    if (!element || !library) return undefined;
    const chart = library.openChart(element);
    const watcher = new ResizeObserver(chart.resize);
    watcher.observe(element);
    drawn.current = chart;
    return () => {
      watcher.disconnect();
      chart.close();
      drawn.current = undefined;
    };
  }, [library]);
  useEffect(() => {
    if (!box.current || !library) return;
    box.current.style.height = `${library.heightOf(bars)}px`;
    drawn.current?.draw(bars);
  }, [library, bars]);
  return <div ref={box} className="sim-chart" role="img" aria-label={label} />;
}

function useLibrary(): typeof Library | undefined {
  const [library, setLibrary] = useState<typeof Library>();
  useEffect(() => {
    let gone = false;
    const load = async (): Promise<void> => {
      const loaded = await import('./echarts.ts');
      if (!gone) setLibrary(loaded);
    };
    void load();
    return () => {
      gone = true;
    };
  }, []);
  return library;
}
