// The jobs of the crew. Each is a field of `crew`, and of seasons, parts, episodes and segments directly.
import { designJobs } from './jobs-design';
import { makingJobs } from './jobs-making';
import { pictureJobs } from './jobs-picture';
import { writingJobs } from './jobs-writing';
import type { JobRow } from './types';

export const jobs: readonly JobRow[] = [...makingJobs, ...writingJobs, ...pictureJobs, ...designJobs];
