// What modules of the client use of VS Code in unit tests: its texts, untranslated. Whatever needs more of
// an editor is tested in one.

export const l10n = {
  /** The text with `{0}` and so on filled in, as VS Code does it without a translation. */
  t: (message: string, ...values: readonly (string | number | boolean)[]): string =>
    message.replace(/\{(\d+)\}/g, (whole, index: string) => String(values[Number(index)] ?? whole)),
};
