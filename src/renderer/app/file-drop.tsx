import { Download } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Icon } from '../ui/icon.tsx';
import './file-drop.css';

/** A file that was dropped on the window. */
export interface DroppedFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  read(): Promise<Uint8Array<ArrayBuffer>>;
}

interface FileDropProps {
  /** Called for each of the files. */
  readonly onFile: (file: DroppedFile) => void;
}

/** Lets a file be dropped anywhere on the window, and shows that it can be. */
export function FileDrop({ onFile }: FileDropProps) {
  const [over, setOver] = useState(false);
  const take = useRef(onFile);
  take.current = onFile;

  useEffect(() => {
    let depth = 0;
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const enter = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      depth += 1;
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const drag = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      // Otherwise the window would open the file in place of itself.
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
    };
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      for (const file of event.dataTransfer?.files ?? []) {
        const read = async () => new Uint8Array(await file.arrayBuffer());
        take.current({ name: file.name, size: file.size, read });
      }
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('dragover', drag);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('dragover', drag);
      window.removeEventListener('drop', drop);
    };
  }, []);

  return over ? (
    <div className="pb-drop" aria-hidden="true">
      <span>
        <Icon of={Download} />
        Drop the file to import it. Nothing is written before you have seen what it holds.
      </span>
    </div>
  ) : null;
}
