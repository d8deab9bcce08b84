import type { IconName, IconProps } from '../props.tsx';

/** Strokes of 1.8 on a grid of 24. Always beside a word, so never read aloud. */
const DRAWINGS: Readonly<Record<IconName, string>> = {
  check: 'M4 13l5 5L20 6',
  half: 'M12 4a8 8 0 100 16 8 8 0 000-16zM12 4v16M12 8h3.5M12 12h4.6M12 16h3.5',
  warn: 'M12 3.5L22 20.5H2zM12 10v5M12 17.6v.4',
  todo: 'M12 4a8 8 0 100 16 8 8 0 000-16z',
  info: 'M12 3a9 9 0 100 18 9 9 0 000-18zM12 11v6M12 7.4v.4',
  clock: 'M12 3a9 9 0 100 18 9 9 0 000-18zM12 7v5.5l3.5 2',
  lock: 'M6 11h12v10H6zM8.5 11V8a3.5 3.5 0 017 0v3',
  file: 'M6 3h8l5 5v13H6zM14 3v5h5',
  search: 'M10.5 4a6.5 6.5 0 100 13 6.5 6.5 0 000-13zM15.5 15.5L21 21',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  menu: 'M4 7h16M4 12h16M4 17h16',
  sign: 'M4 20l1-5L16 4l4 4L9 19zM13.5 6.5l4 4',
  download: 'M12 3v12M7 10.5l5 5 5-5M4 20.5h16',
  upload: 'M12 16V4M7 8.5l5-5 5 5M4 20.5h16',
  people:
    'M9 4.5a3.5 3.5 0 100 7 3.5 3.5 0 000-7zM2.5 20c0-4 2.5-6 6.5-6s6.5 2 6.5 6M16 5a3.2 3.2 0 010 6.4M18 14.4c2.3.7 3.5 2.6 3.5 5.6',
  person: 'M12 4a4 4 0 100 8 4 4 0 000-8zM4.5 20.500c0-4 3-6 7.500-6s7.500 2 7.500 6',
  hidden:
    'M4 4l16 16M9.5 5.8A11 11 0 0112 5.5c5 0 8.5 3.5 10 6.500a13 13 0 01-3 3.900M6 7.500A13 13 0 002 12c1.5 3 5 6.5 10 6.5 1.6 0 3-.300 4.2-.900',
  gavel: 'M4 20h10M6.5 12.500l6-6M10 4l6 6M5 9l6 6M12.5 10.500l8 8',
  mail: 'M3 6h18v13H3zM3.500 6.500L12 13.500l8.500-7',
  sun: 'M12 8a4 4 0 100 8 4 4 0 000-8zM12 2.500v2M12 19.500v2M2.500 12h2M19.500 12h2M5.300 5.300l1.400 1.400M17.300 17.300l1.400 1.400M18.700 5.300l-1.400 1.400M6.700 17.300l-1.400 1.400',
  moon: 'M20 14.500A8.500 8.500 0 119.500 4a7 7 0 0010.500 10.500z',
  out: 'M10 4H4.500v16H10M9.500 12H21M16.500 7.500L21 12l-4.500 4.500',
  globe: 'M12 3a9 9 0 100 18 9 9 0 000-18zM3 12h18M12 3c-5.500 5.500-5.500 12.500 0 18 5.500-5.500 5.500-12.500 0-18z',
  arrow: 'M4 12h16M14 6l6 6-6 6',
  cross: 'M6 6l12 12M18 6L6 18',
  leaf: 'M5 19C4 10 10 4 20 4c0 10-6 16-15 15zM5 19l8-8',
};

export const Icon = ({ name }: IconProps) => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d={DRAWINGS[name]} />
  </svg>
);

/** The mark: two leaves of laurel. */
export const Mark = () => (
  <svg viewBox="0 0 32 32" aria-hidden="true">
    <path fill="currentColor" d="M9.5 29C4 22 3.5 11 10.5 2c5.5 9 5 19-1 27z" />
    <path fill="currentColor" opacity=".72" d="M12.5 29.500C14 22.5 21 18.5 30 20.500c-3 7.5-10.5 10.5-17.5 9z" />
  </svg>
);

/** The four textures of money, drawn once per page and named by every meter. */
export const Textures = () => (
  <svg class="textures" aria-hidden="true" width="0" height="0">
    <defs>
      <pattern id="eng" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path class="p-eng" d="M0 0V7" />
      </pattern>
      <pattern id="res" width="6" height="6" patternUnits="userSpaceOnUse">
        <circle class="p-res" cx="1.5" cy="1.5" r="1.1" />
        <circle class="p-res" cx="4.5" cy="4.5" r="1.1" />
      </pattern>
      <pattern id="new" width="8" height="8" patternUnits="userSpaceOnUse">
        <path class="p-new" d="M0 4H8M4 0V8" />
      </pattern>
    </defs>
  </svg>
);
