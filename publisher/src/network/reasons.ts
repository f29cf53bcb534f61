/** What the error codes of Node and its TLS library mean to somebody who runs a server. */
const REASONS: Record<string, string> = {
  ENOTFOUND: 'there is no host with that name',
  EAI_AGAIN: 'its name could not be looked up',
  ECONNREFUSED: 'no server answers there',
  ECONNRESET: 'the connection was cut off',
  UND_ERR_SOCKET: 'the connection was cut off',
  ETIMEDOUT: 'no connection was made in time',
  UND_ERR_CONNECT_TIMEOUT: 'no connection was made in time',
  EHOSTUNREACH: 'its host cannot be reached from here',
  ENETUNREACH: 'its network cannot be reached from here',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed, which browsers do not trust',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is self-signed, which browsers do not trust',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'the server does not send the intermediate certificate',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'the issuer of its certificate is not known',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host name',
  ERR_SSL_WRONG_VERSION_NUMBER: 'it does not speak https',
  EPROTO: 'no secure connection could be agreed on',
  Z_DATA_ERROR: 'its compression is broken',
  Z_BUF_ERROR: 'its compression is cut off',
};

/** The reason behind "fetch failed", which is all that `fetch` says about any network fault. */
export function reasonOf(error: unknown): string {
  const {cause} = error as {cause?: {code?: string; message?: string}};
  const {code, message} = cause ?? (error as {code?: string; message?: string});
  if (message === 'bad port') return 'browsers refuse to connect to its port';
  const reason = code?.startsWith('HPE_') ? 'its answer is not proper HTTP' : code && REASONS[code];
  return reason ? `${reason}, ${code}` : (code ?? message ?? 'unknown');
}
