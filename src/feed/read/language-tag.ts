import {text} from './members.js';

/** A language tag. BCP 47 knows no underscores, but publishers and pages do. */
export const languageTag = (value: unknown) => text(value).replaceAll('_', '-');

/** The language of a BCP 47 tag: `zh` of `zh-Hans-CN`. */
export const primaryLanguage = (tag: string) => tag.toLowerCase().split('-', 1)[0]!;
