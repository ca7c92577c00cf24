import {
  Archive,
  ArchiveRestore,
  CalendarCheck,
  Command as CommandIcon,
  FileDown,
  FileUp,
  Keyboard,
  type LucideIcon,
  Monitor,
  Moon,
  Redo2,
  Rows2,
  Rows4,
  Sun,
  Undo2,
  UserPlus,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import type { Theme } from '#shared/contract/values.ts';
import type { Command } from './command.ts';

/** How tall the rows are. */
export type Density = 'comfortable' | 'compact';

/** What the shared commands read and do; the frame and the session bring it. */
export interface SharedParts {
  readonly undoName: string | null;
  readonly redoName: string | null;
  undo(): Promise<unknown>;
  redo(): Promise<unknown>;
  newPartner(): unknown;
  importCsv(): unknown;
  exportCsv(): unknown;
  backUpNow(): unknown;
  restore(): unknown;
  /** Null while the sample is in; then it can be removed. */
  readonly trySample: (() => unknown) | null;
  readonly removeSample: (() => unknown) | null;
  openPalette(): void;
  openShortcuts(): void;
  readonly screens: readonly {
    readonly id: string;
    readonly title: string;
    readonly icon?: LucideIcon;
    readonly keys?: string;
  }[];
  go(screen: string): void;
  readonly planning: boolean;
  backToToday(): void;
  readonly theme: Theme;
  setTheme(theme: Theme): void;
  readonly density: Density;
  setDensity(density: Density): void;
  /** Null where the browser's own zoom serves. */
  readonly zoom: { readonly factor: number; set(factor: number): unknown } | null;
}

/** The steps of the zoom, to 200 %. */
export const zoomSteps = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;

const lower = (name: string): string => {
  const [first = '', second = ''] = name;
  // A name that starts with an abbreviation keeps it.
  return second === second.toUpperCase() && second !== second.toLowerCase()
    ? name
    : first.toLowerCase() + name.slice(1);
};

/** The commands that every screen has. */
export function sharedCommands(parts: SharedParts): readonly Command[] {
  return [
    ...dataCommands(parts),
    ...editCommands(parts),
    ...lookCommands(parts),
    ...zoomCommands(parts),
    ...goCommands(parts),
  ];
}

function dataCommands(parts: SharedParts): readonly Command[] {
  const { trySample, removeSample } = parts;
  const sample: readonly Command[] = [
    ...(trySample === null
      ? []
      : [
          {
            id: 'sample.try',
            title: 'Try the sample portfolio',
            place: 'file.sample',
            words: ['demo', 'example'],
            run: trySample,
          } as const,
        ]),
    ...(removeSample === null
      ? []
      : [
          {
            id: 'sample.remove',
            title: 'Remove the sample portfolio',
            place: 'file.sample',
            words: ['demo', 'example'],
            run: removeSample,
          } as const,
        ]),
  ];
  return [
    {
      id: 'file.import',
      title: 'Import a CSV or workbook…',
      place: 'file.transfer',
      icon: FileDown,
      keys: 'Mod+O',
      words: ['open', 'load', 'excel', 'xlsx'],
      run: parts.importCsv,
    },
    {
      id: 'file.export',
      title: 'Export partners…',
      place: 'file.transfer',
      icon: FileUp,
      keys: 'Mod+E',
      words: ['save', 'csv', 'excel', 'xlsx', 'workbook'],
      run: parts.exportCsv,
    },
    { id: 'backup.now', title: 'Back up now', place: 'file.backup', icon: Archive, run: parts.backUpNow },
    {
      id: 'backup.restore',
      title: 'Restore a backup…',
      place: 'file.backup',
      icon: ArchiveRestore,
      run: parts.restore,
    },
    ...sample,
  ];
}

function editCommands(parts: SharedParts): readonly Command[] {
  const { undoName, redoName } = parts;
  return [
    {
      id: 'edit.undo',
      title: undoName === null ? 'Undo' : `Undo ${lower(undoName)}`,
      place: 'edit.undo',
      icon: Undo2,
      keys: 'Mod+Z',
      leaveToText: true,
      enabled: undoName !== null,
      run: parts.undo,
    },
    {
      id: 'edit.redo',
      title: redoName === null ? 'Redo' : `Redo ${lower(redoName)}`,
      place: 'edit.undo',
      icon: Redo2,
      keys: 'Mod+Shift+Z',
      alsoKeys: ['Mod+Y'],
      leaveToText: true,
      enabled: redoName !== null,
      run: parts.redo,
    },
    {
      id: 'partner.new',
      title: 'New partner',
      place: 'partner.rows',
      icon: UserPlus,
      keys: 'Mod+Shift+N',
      words: ['add', 'row'],
      run: parts.newPartner,
    },
  ];
}

const themes: readonly { readonly id: Theme; readonly title: string; readonly icon: LucideIcon }[] = [
  { id: 'light', title: 'Light theme', icon: Sun },
  { id: 'dark', title: 'Dark theme', icon: Moon },
  { id: 'system', title: 'Theme of the system', icon: Monitor },
];

const densities: readonly { readonly id: Density; readonly title: string; readonly icon: LucideIcon }[] = [
  { id: 'comfortable', title: 'Comfortable rows', icon: Rows2 },
  { id: 'compact', title: 'Compact rows', icon: Rows4 },
];

function lookCommands(parts: SharedParts): readonly Command[] {
  return [
    ...themes.map(
      ({ id, title, icon }): Command => ({
        id: `theme.${id}`,
        title,
        place: 'view.theme',
        icon,
        checked: parts.theme === id,
        run: () => parts.setTheme(id),
      }),
    ),
    ...densities.map(
      ({ id, title, icon }): Command => ({
        id: `density.${id}`,
        title,
        place: 'view.density',
        icon,
        checked: parts.density === id,
        run: () => parts.setDensity(id),
      }),
    ),
  ];
}

function zoomCommands({ zoom }: SharedParts): readonly Command[] {
  if (zoom === null) return [];
  const { factor, set } = zoom;
  const larger = zoomSteps.find((step) => step > factor + 0.001);
  const smaller = zoomSteps.findLast((step) => step < factor - 0.001);
  return [
    {
      id: 'zoom.in',
      title: 'Larger text',
      place: 'view.zoom',
      icon: ZoomIn,
      keys: 'Mod++',
      alsoKeys: ['Mod+='],
      enabled: larger !== undefined,
      run: () => set(larger ?? factor),
    },
    {
      id: 'zoom.out',
      title: 'Smaller text',
      place: 'view.zoom',
      icon: ZoomOut,
      keys: 'Mod+-',
      alsoKeys: ['Mod+_'],
      enabled: smaller !== undefined,
      run: () => set(smaller ?? factor),
    },
    {
      id: 'zoom.reset',
      title: 'Text at 100 %',
      place: 'view.zoom',
      keys: 'Mod+0',
      enabled: factor !== 1,
      run: () => set(1),
    },
  ];
}

function goCommands(parts: SharedParts): readonly Command[] {
  return [
    {
      id: 'go.palette',
      title: 'Find a command',
      place: 'go.palette',
      icon: CommandIcon,
      keys: 'Mod+K',
      hidden: true,
      run: parts.openPalette,
    },
    ...parts.screens.map(
      ({ id, title, icon, keys }, index): Command => ({
        id: `go.${id}`,
        title: `Go to ${title}`,
        place: 'go.screens',
        order: index,
        ...(icon === undefined ? {} : { icon }),
        ...(keys === undefined ? {} : { keys }),
        run: () => parts.go(id),
      }),
    ),
    {
      id: 'day.today',
      title: 'Plan for today again',
      place: 'go.day',
      icon: CalendarCheck,
      enabled: parts.planning,
      run: parts.backToToday,
    },
    {
      id: 'help.shortcuts',
      title: 'Keyboard shortcuts',
      place: 'help.guide',
      icon: Keyboard,
      keys: 'Mod+/',
      run: parts.openShortcuts,
    },
  ];
}
