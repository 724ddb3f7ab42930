import {LitElement} from 'lit';

/**
 * An element whose parts stand in the page itself and not in a shadow: one style sheet serves all,
 * labels reach their inputs, and forms send by Enter.
 */
export class PageElement extends LitElement {
  createRenderRoot() {
    return this;
  }
}

/**
 * Registers an element once, also when two modules bring it.
 *
 * @param {string} name
 * @param {CustomElementConstructor} type
 */
export function define(name, type) {
  if (!customElements.get(name)) customElements.define(name, type);
}
