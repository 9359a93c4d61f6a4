/** The analyses failed: a mistake of ours, not of the data. Carries no value of any cell. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly code: 'not-open' | 'failed' | 'disposed';

  constructor(code: EngineError['code'], about = '') {
    super(about === '' ? code : `${code}: ${about}`);
    this.code = code;
  }
}
