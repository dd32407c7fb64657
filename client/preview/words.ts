// The words that the preview's page shows of its own, in the language of the editor.
import { l10n } from 'vscode';
import type { Words } from './page';

/** The words of the page. In those with a number, `{0}` stands for it. */
export function wordsOfPage(): Words {
  return {
    preview: l10n.t('Preview of the guide'),
    back: l10n.t('Back'),
    forward: l10n.t('Forward'),
    lock: l10n.t('Stay on this page when the cursor moves to another'),
    problems: l10n.t('Problems'),
    error: l10n.t('Error'),
    warning: l10n.t('Warning'),
    information: l10n.t('Information'),
    hint: l10n.t('Hint'),
    errors: [l10n.t('{0} error', '{0}'), l10n.t('{0} errors', '{0}')],
    warnings: [l10n.t('{0} warning', '{0}'), l10n.t('{0} warnings', '{0}')],
    notes: [l10n.t('{0} note', '{0}'), l10n.t('{0} notes', '{0}')],
    moreFixes: l10n.t('More fixes…'),
    showSource: l10n.t('Show source'),
    images: l10n.t('Pictures of the web are not loaded.'),
    loadImages: l10n.t('Load them'),
  };
}
