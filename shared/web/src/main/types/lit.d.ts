/* What our pages use of Lit 3; its package in Maven's registry carries no types. */
export type TemplateResult = {readonly strings: TemplateStringsArray; readonly values: unknown[]};
export function html(strings: TemplateStringsArray, ...values: unknown[]): TemplateResult;
export function svg(strings: TemplateStringsArray, ...values: unknown[]): TemplateResult;
export const nothing: unique symbol;
export const noChange: unique symbol;
export function render(value: unknown, container: HTMLElement | DocumentFragment): unknown;
export type PropertyValues = Map<PropertyKey, unknown>;
export class LitElement extends HTMLElement {
  static properties: Record<string, {type?: unknown; attribute?: boolean | string; state?: boolean; reflect?: boolean; hasChanged?: (a: any, b: any) => boolean}>;
  readonly updateComplete: Promise<boolean>;
  readonly hasUpdated: boolean;
  createRenderRoot(): HTMLElement | DocumentFragment;
  connectedCallback(): void;
  disconnectedCallback(): void;
  requestUpdate(name?: PropertyKey, old?: unknown): void;
  render(): unknown;
  willUpdate(changed: PropertyValues): void;
  firstUpdated(changed: PropertyValues): void;
  updated(changed: PropertyValues): void;
}
