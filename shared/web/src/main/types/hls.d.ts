/* What our pages use of hls.js. */
export default class Hls {
  static isSupported(): boolean;
  static readonly Events: Record<string, string>;
  static readonly ErrorTypes: Record<string, string>;
  constructor(config?: Record<string, unknown>);
  loadSource(url: string): void;
  attachMedia(media: HTMLMediaElement): void;
  on(event: string, listener: (event: string, data: any) => void): void;
  startLoad(): void;
  recoverMediaError(): void;
  destroy(): void;
}
