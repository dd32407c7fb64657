// The requests of our own protocol that are about the guide, and about a dataset as a whole.
import { buildSite as siteFiles, exportDataset as exported, savedPage as saved } from '../features/export';
import { upTo } from '../features/horizon';
import { statistics as counted } from '../features/statistics';
import { answerGuideNode, answerGuidePage, answerGuideSource } from './guide';
import { onDataset, onMessage } from './message';
import {
  buildSite,
  exportDataset,
  guideNode,
  guidePage,
  guideSource,
  savedPage,
  statistics,
} from './protocol';
import type { Request } from './request';

export const guideRequests: readonly Request[] = [
  onMessage(guidePage, answerGuidePage),
  onMessage(guideNode, answerGuideNode),
  onMessage(guideSource, answerGuideSource),
  onDataset(statistics, ({ dataset, root, name }) => ({ root, name, ...counted(dataset) })),
  onDataset(exportDataset, ({ dataset }, { format }) => exported(dataset, format)),
  onDataset(buildSite, ({ dataset }) => ({
    files: [...siteFiles(dataset)].map(([path, text]) => ({ path, text })),
  })),
  onMessage(savedPage, ({ workspace, settings }, { uri, page }) => {
    const html = saved(upTo(workspace.datasetAt(uri), settings.guide.horizon), page);
    return html === undefined ? null : { html };
  }),
];
