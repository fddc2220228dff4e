/** What requests are signed with. Lives in the process that signs; never in a result, a log or a message. */
export interface KeyMaterial {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  readonly expiration?: Date;
}
