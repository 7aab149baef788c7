import { useId, useRef, type ReactElement, type ReactNode } from "react";

/** A part of the bar's sentence that opens what can be chosen there; a click beside it or Escape closes it. */
export function Menu({
  label,
  name,
  children,
}: {
  readonly label: string;
  readonly name: string;
  readonly children: (close: () => void) => ReactNode;
}): ReactElement {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const place = (): void => {
    const box = button.current?.getBoundingClientRect();
    const element = menu.current;
    if (box === undefined || element === null) return;
    element.style.top = `${box.bottom + 4}px`;
    element.style.left = `${Math.max(8, Math.min(box.left, innerWidth - element.offsetWidth - 8))}px`;
  };
  return (
    <>
      <button ref={button} type="button" popoverTarget={id} aria-label={`${name}: ${label}`}>
        {label}
      </button>
      <div ref={menu} id={id} popover="auto" className="menu" role="group" aria-label={name} onToggle={place}>
        {children(() => menu.current?.hidePopover())}
      </div>
    </>
  );
}
