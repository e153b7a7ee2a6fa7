/** The version of this package. */
export const VERSION = '2.0.0-rc.1';
