/**
 * Third-party files that pages of the site use, by path under demo/.
 *
 * @type {Record<string, string>}
 */
export const VENDOR = {'hosts/bootstrap.min.css': 'node_modules/bootstrap/dist/css/bootstrap.min.css'};
