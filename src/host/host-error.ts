/** Codes Excel answers with that we know how to mean. */
export type HostErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'GeneralException'
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidReference'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded'
  | 'UnsupportedOperation';

const STATUS: Partial<Record<HostErrorCode, number>> = {
  GeneralException: 500,
  ItemNotFound: 404,
  AccessDenied: 403,
};

/** A failure Excel too would answer with, as opposed to a mistake in this host. */
export class HostError extends Error {
  override readonly name = 'HostError';
  readonly code: HostErrorCode;
  readonly status: number;

  constructor(code: HostErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.status = STATUS[code] ?? 400;
  }
}

/** The answer to a member this host does not have. */
export const apiNotFound = (type: string, member: string): HostError =>
  new HostError('ApiNotFound', `This Excel host does not implement ${type}.${member}.`);

/** The answer to a key nobody has. */
export const itemNotFound = (what: string): HostError =>
  new HostError('ItemNotFound', `The requested resource doesn't exist: ${what}.`);
