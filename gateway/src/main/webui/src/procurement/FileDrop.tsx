import { useCallback, useId, useState } from 'react';
import { useText } from '../i18n/text';
import { Icon } from '../ui/Icon';

/** Files by a plain choice or dropped onto it; the same for the keyboard and the mouse. */
export function FileDrop({
  label,
  description,
  accept,
  onFiles,
}: {
  label: string;
  description: string;
  /** As of the HTML attribute: '.pdf,.png'. */
  accept: string;
  onFiles: (files: File[]) => void;
}) {
  const text = useText();
  const id = useId();
  const [over, setOver] = useState(false);
  // Listened to by hand: dropping is an addition to the field inside, which takes keyboard and mouse.
  const area = useCallback(
    (element: HTMLDivElement | null) => {
      if (!element) {
        return undefined;
      }
      const dragging = (event: DragEvent) => {
        event.preventDefault();
        setOver(event.type === 'dragover');
      };
      const drop = (event: DragEvent) => {
        event.preventDefault();
        setOver(false);
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length > 0) {
          onFiles(files);
        }
      };
      element.addEventListener('dragover', dragging);
      element.addEventListener('dragleave', dragging);
      element.addEventListener('drop', drop);
      return () => {
        element.removeEventListener('dragover', dragging);
        element.removeEventListener('dragleave', dragging);
        element.removeEventListener('drop', drop);
      };
    },
    [onFiles],
  );
  return (
    <div ref={area} className="file-drop" data-over={over}>
      {/* The browser's own field speaks the browser's language; its label is the button. */}
      <input
        id={id}
        type="file"
        className="sr-only"
        multiple
        accept={accept}
        aria-describedby={`${id}-help`}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // So that the same file can be chosen again once it has been put right.
          event.target.value = '';
          if (files.length > 0) {
            onFiles(files);
          }
        }}
      />
      <label htmlFor={id} className="setting">
        <Icon name="plus" />
        {label}
      </label>
      <small id={`${id}-help`}>
        {description} {text('files.drop')}
      </small>
    </div>
  );
}
