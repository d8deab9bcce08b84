import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { type Frame, FrameContext } from './frame.tsx';

/** Draws a page for a request. The page is a `Layout`. */
export const renderPage = (frame: Frame, page: ComponentChildren): string =>
  `<!doctype html>${renderToString(<FrameContext.Provider value={frame}>{page}</FrameContext.Provider>)}`;
