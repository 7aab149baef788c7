import { useEffect, useRef, type ReactElement, type ReactNode } from "react";

/** A dialog over the page: it has the focus until it is closed, Escape closes it, and the focus goes back. */
export function Dialog({
  label,
  className,
  room,
  onClose,
  children,
}: {
  readonly label: string;
  readonly className: string;
  readonly room?: string | undefined;
  readonly onClose: () => void;
  readonly children: ReactNode;
}): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`over ${className}`}
      aria-label={label}
      data-room={room}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onMouseDown={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      {children}
    </dialog>
  );
}
