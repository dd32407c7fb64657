// How large the guide is shown: the steps of a browser.
import type { ZoomStep } from '../preview/messages';

const steps = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];

/** The zoom after one more step, where 1 is the usual size. */
export function zoomed(zoom: number, step: ZoomStep): number {
  switch (step) {
    case 'in':
      return steps.find((one) => one > zoom) ?? zoom;
    case 'out':
      return steps.findLast((one) => one < zoom) ?? zoom;
    case 'reset':
      return 1;
  }
}
