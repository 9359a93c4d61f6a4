import { useEffect, useRef, type JSX, type KeyboardEvent } from 'react';

interface Props {
  readonly className: string;
  readonly label: string;
  /** What stands in it at first. */
  readonly text: string;
  /** Ends the typing: with a text to take or `null` to leave the cell as it was, where to go, and whether a key did it. */
  readonly onEnd: (
    text: string | null,
    to: readonly [rows: number, columns: number] | null,
    byKey: boolean,
  ) => void;
}

/** The field in a cell that is being typed in: Enter and Tab take the text, Escape leaves the cell as it was. */
export function CellEditor({ className, label, text, onEnd }: Props): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  const over = useRef(false);
  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(text.length, text.length);
  }, [text]);
  const end = (taken: string | null, to: readonly [number, number] | null, byKey: boolean): void => {
    if (over.current) return;
    over.current = true;
    onEnd(taken, to, byKey);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const { value } = event.currentTarget;
    if (event.key === 'Enter') end(value, [event.shiftKey ? -1 : 1, 0], true);
    else if (event.key === 'Tab') end(value, [0, event.shiftKey ? -1 : 1], true);
    else if (event.key === 'Escape') end(null, null, true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <input
      ref={field}
      className={className}
      aria-label={label}
      defaultValue={text}
      onKeyDown={onKeyDown}
      onBlur={({ currentTarget }) => {
        end(currentTarget.value, null, false);
      }}
    />
  );
}
