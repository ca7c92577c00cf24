import { useEffect, useState } from 'react';
import type { Copy } from '#shared/merge/copy.ts';
import { lastDayBefore, type Quarter } from '#shared/pack/quarter.ts';
import { useSession } from '../session/session-context.ts';
import { useKeptState } from '../session/use-kept-state.ts';
import { usePortfolio } from '../session/use-portfolio.ts';
import type { StoredSnapshot } from '../storage/log-records.ts';
import { copyOfCsv, copyOfSnapshot, type EarlierCopy, snapshotBefore } from './earlier-copies.ts';

/** A CSV that stands in for a snapshot. */
interface EarlierFile {
  readonly name: string;
  readonly copy: Copy;
  readonly held: number;
}

/** What a pack is compared with, and how to choose something else. */
export interface Earlier {
  /** `auto`, `none`, `file`, or a snapshot's key. */
  readonly compared: string;
  readonly snapshots: readonly StoredSnapshot[];
  /** The snapshot that `auto` means, null when there is none. */
  readonly automatic: StoredSnapshot | null;
  readonly file: EarlierFile | null;
  /** Null while there is nothing to compare with. */
  readonly copy: EarlierCopy | null;
  /** What went wrong with the last choice, null when nothing did. */
  readonly trouble: string | null;
  compareWith(choice: string): void;
  /** Lets the user choose a CSV. */
  chooseFile(): Promise<void>;
}

const noSnapshots: readonly StoredSnapshot[] = [];

/** Follows the snapshots and reads the one that is compared with. */
export function useEarlier(quarter: Quarter): Earlier {
  const { portfolio, platform, settings, asOf } = useSession();
  const change = usePortfolio((each) => each.lastChange()?.id ?? 0);
  const [snapshots, setSnapshots] = useState(noSnapshots);
  const [compared, compareWith] = useKeptState('pack.compared', 'auto');
  const [file, setFile] = useKeptState<EarlierFile | null>('pack.file', null);
  const [read, setRead] = useState<{ readonly key: string; readonly copy: EarlierCopy | null } | null>(null);
  const [refused, setRefused] = useState<string | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each entry of the change log may have brought a snapshot.
  useEffect(() => {
    let gone = false;
    portfolio.snapshots().then(
      (found) => {
        if (!gone) setSnapshots([...found].sort((a, b) => (a.at < b.at ? 1 : -1)));
      },
      () => setRefused('The earlier copies of the portfolio could not be read.'),
    );
    return () => {
      gone = true;
    };
  }, [portfolio, change]);

  const automatic = snapshotBefore(snapshots, quarter, asOf);
  const wanted = compared === 'auto' ? automatic : (snapshots.find(({ key }) => key === compared) ?? null);
  useEffect(() => {
    if (wanted === null) return;
    let gone = false;
    void copyOfSnapshot(wanted).then((copy) => {
      if (!gone) setRead({ key: wanted.key, copy });
    });
    return () => {
      gone = true;
    };
  }, [wanted]);

  const ofFile = file === null ? null : { asOf: lastDayBefore(quarter, asOf), copy: file.copy };
  const ofSnapshot = wanted !== null && read?.key === wanted.key ? read.copy : null;
  const damaged = wanted !== null && read?.key === wanted.key && read.copy === null;
  return {
    compared,
    snapshots,
    automatic,
    file,
    copy: compared === 'file' ? ofFile : compared === 'none' ? null : ofSnapshot,
    trouble: refused ?? (damaged ? 'This earlier copy is damaged. Choose another.' : null),
    compareWith: (choice) => {
      setRefused(null);
      compareWith(choice);
    },
    async chooseFile() {
      const picked = await platform.pickCsv();
      if (picked.state === 'cancelled') return;
      if (picked.state === 'failed') return setRefused(`“${picked.name}” was not read. ${picked.reason}`);
      const copy = copyOfCsv(picked.bytes, settings.currency);
      if ('refused' in copy) return setRefused(`“${picked.name}” was not read: ${copy.refused}`);
      setRefused(null);
      setFile({ name: picked.name, ...copy });
      compareWith('file');
    },
  };
}
