// Who this command is: what `--version` prints and what reports say about their author.
import packageJson from '../../package.json';

export interface About {
  readonly name: string;
  readonly version: string;
  /** Where the project lives, for links in reports. */
  readonly homepage?: string;
}

const { name, version, homepage }: About = packageJson;

export const about: About = { name, version, ...(homepage === undefined ? {} : { homepage }) };
