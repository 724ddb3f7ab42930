/* What our pages use of Lit's directives, whichever module they come from. */
export function repeat<T>(items: Iterable<T>, key: (item: T, index: number) => unknown, template: (item: T, index: number) => unknown): unknown;
export function live(value: unknown): unknown;
export function ifDefined<T>(value: T): T;
export function classMap(classes: Record<string, boolean | undefined>): unknown;
export function styleMap(styles: Record<string, string | number | undefined>): unknown;
export function keyed(key: unknown, value: unknown): unknown;
export function guard(dependencies: unknown[], value: () => unknown): unknown;
export function ref(target: {value?: Element} | ((element: Element | undefined) => void)): unknown;
export function createRef<T extends Element = Element>(): {value?: T};
