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
  /** False while a dialog is open: then a drop does nothing. */
  readonly accepts: boolean;
  /** Called for each of the files. */
  readonly onFile: (file: DroppedFile) => void;
}

/** Lets a file be dropped anywhere on the window, and shows that it can be. */
export function FileDrop({ accepts, onFile }: FileDropProps) {
  const [over, setOver] = useState(false);
  const parts = useRef({ accepts, onFile });
  parts.current = { accepts, onFile };

  useEffect(() => {
    let depth = 0;
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const enter = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      depth += 1;
      if (parts.current.accepts) setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const drag = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      // Also where it is not taken: otherwise the window would open the file in place of itself.
      event.preventDefault();
      if (event.dataTransfer !== null)
        event.dataTransfer.dropEffect = parts.current.accepts ? 'copy' : 'none';
    };
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      if (!parts.current.accepts) return;
      for (const file of event.dataTransfer?.files ?? []) {
        const read = async () => new Uint8Array(await file.arrayBuffer());
        parts.current.onFile({ name: file.name, size: file.size, read });
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
