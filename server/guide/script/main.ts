// The one script of the guide's pages. A page has all that it says without it; the script adds the search.
import { Box } from './box';

const { currentScript } = document;
const place = document.querySelector('.search');
if (place && currentScript instanceof HTMLScriptElement) new Box(place, new URL('.', currentScript.src));
