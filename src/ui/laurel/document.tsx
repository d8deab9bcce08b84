import { assetPath } from '#platform/assets';
import { useFrame, useSay } from '../frame.tsx';
import type { DocumentProps } from '../props.tsx';

/** The page as the browser takes it: head, styles, the one script. The title says first that there are faults. */
export const Document = ({ title, errors, description, script, refreshSeconds, children }: DocumentProps) => {
  const frame = useFrame();
  const say = useSay();
  const fault = errors !== undefined && errors.length > 0 ? say({ fr: 'Erreur : ', en: 'Error: ' }) : '';
  return (
    <html lang={frame.lang} data-theme={frame.theme === 'auto' ? undefined : frame.theme}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${fault}${say(title)} · ${frame.instance.name}`}</title>
        {description && <meta name="description" content={say(description)} />}
        <meta name="color-scheme" content="light dark" />
        {refreshSeconds && <meta http-equiv="refresh" content={String(refreshSeconds)} />}
        <link rel="icon" href={assetPath('favicon.svg')} type="image/svg+xml" />
        <link
          rel="preload"
          href={assetPath('radio-canada.woff2')}
          as="font"
          type="font/woff2"
          crossorigin="anonymous"
        />
        <link rel="stylesheet" href={assetPath('laureat.css')} />
        <script src={assetPath('app.js')} defer />
        {script && <script src={assetPath(`${script}.js`)} defer />}
      </head>
      <body>{children}</body>
    </html>
  );
};
