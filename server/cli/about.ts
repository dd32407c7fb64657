// Who this command is: what `--version` prints and what reports say about their author.
// What of the file is not named here is not shipped with the command.
import { name, version } from '../../package.json';

export interface About {
  readonly name: string;
  readonly version: string;
  /** Where the project lives, for links in reports. */
  readonly homepage?: string;
}

export const about: About = { name, version };
