/** The doors that are read; see `expected.ts` for the cells. */
export const EXPECTED_PAGES = `
+  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +   GET /
5  5  5  5  5  5  5  5  5  5  5  5  5  5  5  5  5  5  5  5  5  5  5  5  5  5  5  5  5  5  5  5   GET /laureates
5  5  5  5  5  5  5  5  5  5  5  5  5  5  5  5  5  5  5  5  5  5  5  5  5  5  5  5  5  5  5  5   GET /laureates/:id
+  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +   GET /laureates.csv
+  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +   GET /laureates-reglementaire.csv
+  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +   GET /open-data
+  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +   GET /accessibility
+  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +   GET /legal-notice
+  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +   GET /privacy
+  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +   GET /site-map
+  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +   GET /territories
+  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +   GET /sign-in
+  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +   GET /sign-in/sent
+  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +   GET /sign-in/:token
>  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  >   GET /registration
>  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  >   GET /organisations/new
>  .  +  +  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  +  .  >   GET /organisations/:id
>  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  >   GET /account
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  >   GET /people
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  >   GET /people/:id
+  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +   GET /programmes/:code
>  .  .  .  .  .  .  .  .  .  .  .  .  .  +  +  +  .  +  +  +  .  .  .  .  .  .  .  +  .  .  >   GET /envelopes
>  .  .  .  .  .  .  .  .  .  .  .  .  .  +  +  +  .  +  +  +  .  .  .  .  .  .  .  +  .  .  >   GET /envelopes.csv
>  .  .  .  .  .  .  .  .  .  .  .  .  .  +  +  +  .  .  .  .  .  .  .  .  .  .  .  +  .  .  >   GET /envelopes/:id
>  .  .  .  .  .  .  .  .  .  .  .  .  .  +  +  +  .  .  .  .  .  .  .  .  .  .  .  +  .  .  >   GET /envelopes/:id/lines/:line
>  .  .  .  .  .  .  .  .  .  .  .  .  .  +  +  +  .  .  .  .  .  .  .  .  .  .  .  +  .  .  >   GET /envelopes/:id/awards/:award
>  .  .  .  .  .  .  .  .  .  .  .  .  .  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /envelopes/:id/movement
>  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /envelopes/:id/opening
+  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +   GET /calls
+  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +   GET /programmes/:code/calls/:call
>  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  >   GET /programmes/:code/calls/:call/eligible
>  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  >   GET /programmes/:code/calls/:call/eligible.csv
+  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +   GET /programmes/:code/calls/:call/desks
+  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +   GET /programmes/:code/calls/:call/questionnaire
+  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +   GET /eligibility
>  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  >   GET /rounds/:id/application
>  .  +  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/parts/:part [draft]
>  .  +  +  +  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/parts/:part [submitted]
>  .  +  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/parts/:part [in_jury]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/parts/:part [granted]
>  +  a  a  a  +  2  +  14 +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  >   GET /applications
>  .  +  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id [draft]
>  .  +  +  +  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id [submitted]
>  .  +  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id [in_jury]
>  .  +  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id [granted]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/receipt [draft]
>  .  +  +  +  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/receipt [submitted]
>  .  +  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/receipt [in_jury]
>  .  +  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/receipt [granted]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/receipt.pdf [draft]
>  .  +  +  +  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/receipt.pdf [submitted]
>  .  +  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/receipt.pdf [in_jury]
>  .  +  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/receipt.pdf [granted]
>  .  +  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/file.pdf [draft]
>  .  +  +  +  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/file.pdf [submitted]
>  .  +  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/file.pdf [in_jury]
>  .  +  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/file.pdf [granted]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/attachments/:field/:attachment [draft]
>  .  +  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/attachments/:field/:attachment [submitted]
>  .  +  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/attachments/:field/:attachment [in_jury]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/attachments/:field/:attachment [granted]
>  .  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/check [draft]
>  .  +  +  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/check [submitted]
>  .  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/check [in_jury]
>  .  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/check [granted]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/withdrawal [draft]
>  .  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/withdrawal [submitted]
>  .  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/withdrawal [in_jury]
>  .  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/withdrawal [granted]
>  .  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/abandonment [draft]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/abandonment [submitted]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/abandonment [in_jury]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/abandonment [granted]
>  .  +  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/partners [draft]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/partners [submitted]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/partners [in_jury]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/partners [granted]
>  .  .  .  .  .  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/partnership [draft]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/partnership [submitted]
>  .  .  .  .  .  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/partnership [in_jury]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/partnership [granted]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/partnership.pdf [draft]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/partnership.pdf [submitted]
>  .  .  .  .  .  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/partnership.pdf [in_jury]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/partnership.pdf [granted]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/taking-up [draft]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/taking-up [submitted]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/taking-up [in_jury]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/taking-up [granted]
>  .  .  .  .  .  .  .  .  f  6  6  +  f  f  .  .  +  +  .  .  .  .  .  .  .  .  .  f  .  .  >   GET /desk
>  .  .  .  .  .  .  .  .  +  +  +  +  +  +  .  .  +  +  .  .  .  .  .  .  .  .  .  +  .  .  >   GET /desks
>  .  .  .  .  .  .  .  .  +  +  +  +  +  +  .  .  +  +  .  .  .  .  .  .  .  .  .  +  .  .  >   GET /desks.csv
>  .  .  .  .  .  .  .  .  +  +  +  +  +  +  .  .  +  +  .  .  .  .  .  .  .  .  .  +  .  .  >   GET /passings
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /desk/:id [draft]
>  .  .  .  .  .  .  .  .  +  .  .  .  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  >   GET /desk/:id [submitted]
>  .  .  .  .  .  .  .  .  +  .  .  .  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  >   GET /desk/:id [in_jury]
>  .  .  .  .  .  .  .  .  +  .  .  .  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  >   GET /desk/:id [granted]
>  .  .  .  .  .  .  .  .  +  +  +  .  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  >   GET /desk/:id [local]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /desk/:id/files/:attachment [draft]
>  .  .  .  .  .  .  .  .  +  .  .  .  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  >   GET /desk/:id/files/:attachment [submitted]
>  .  .  .  .  .  .  .  .  +  .  .  .  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  >   GET /desk/:id/files/:attachment [in_jury]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /desk/:id/files/:attachment [granted]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /desk/:id/files/:attachment [local]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/visits [draft]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/visits [submitted]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/visits [in_jury]
>  .  +  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/visits [granted]
>  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  >   GET /juries
>  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /juries/new
>  .  .  .  .  .  .  .  .  .  .  .  .  .  4  .  .  .  .  .  .  4  4  4  +  +  4  .  4  .  .  >   GET /juries/:id
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  +  +  4  +  +  .  .  .  .  >   GET /juries/:id/declaration
>  .  .  .  .  .  .  .  .  .  .  .  .  .  4! .  .  .  .  .  .  4! 4m! 4! .  .  4! .  4! .  .  >   GET /juries/:id/files/:application
>  .  .  .  .  .  .  .  .  .  .  .  .  .  4  .  .  .  .  .  .  +  4  +  +  +  4  .  4  .  .  >   GET /juries/:id/ranking
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /juries/:id/minutes
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /juries/:id/minutes.pdf
>  .  .  .  .  .  .  .  .  .  .  .  .  .  4! .  .  .  .  .  .  4! 4! 4! .  .  4! .  4! .  .  >   GET /juries/:id/files/:application/attachments/:attachment
>  .  .  .  .  .  .  .  .  .  .  .  .  .  +  +  .  .  +  +  .  .  .  .  .  .  .  .  +  .  .  >   GET /selections
>  .  .  .  .  .  .  .  .  .  .  .  .  .  +  +  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  >   GET /selections/:id
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /desk/:id/grant [draft]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /desk/:id/grant [submitted]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /desk/:id/grant [in_jury]
>  .  .  .  .  .  .  .  .  +  .  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /desk/:id/grant [granted]
>  .  .  .  .  .  .  .  .  +  +  +  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /desk/:id/grant [local]
>  .  .  .  .  .  .  .  .  +  +  +  +  +  +  .  .  +  +  .  .  .  .  .  .  .  .  .  +  .  .  >   GET /queues
>  .  .  .  .  .  .  .  .  +  .  .  .  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  >   GET /queues/:id
>  .  +  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /letters/:id
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /letters/:id/letter.pdf
>  +  5  5  5  +  +  +  +  +  +  +  +  +  5  5  5  +  +  +  +  +  +  +  +  +  +  +  5  +  +  >   GET /agreements
>  .  5! 5! 5! .  .  .  .  .  .  .  .  .  5! 5! 5! .  .  .  .  .  .  .  .  .  .  .  5! .  .  >   GET /agreements/:id
>  .  5  5  5  .  .  .  .  .  .  .  .  .  5  5  5  .  .  .  .  .  .  .  .  .  .  .  5  .  .  >   GET /agreements/:id/agreement.pdf
>  .  .  .  .  .  .  .  .  .  .  .  .  .  p  .  p  .  +  .  +  .  .  .  .  .  .  .  p  .  .  >   GET /payments
>  .  .  .  .  .  .  .  .  .  .  .  .  .  p  .  p  .  +  .  +  .  .  .  .  .  .  .  p  .  .  >   GET /payments.csv
>  .  .  .  .  .  .  .  .  .  .  .  .  .  p  .  p  .  .  .  .  .  .  .  .  .  .  .  p  .  .  >   GET /payments/:id
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/measure [draft]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/measure [submitted]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/measure [in_jury]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/measure [granted]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/measure/:theme [draft]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/measure/:theme [submitted]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/measure/:theme [in_jury]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/measure/:theme [granted]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/closing [draft]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/closing [submitted]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/closing [in_jury]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/closing [granted]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/closing/:theme [draft]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/closing/:theme [submitted]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/closing/:theme [in_jury]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/closing/:theme [granted]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/path [draft]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/path [submitted]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/path [in_jury]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/path [granted]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /desk/:id/path [draft]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /desk/:id/path [submitted]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /desk/:id/path [in_jury]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /desk/:id/path [granted]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /desk/:id/path [local]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /deliverables/:id/document
>  .  .  .  .  .  .  .  .  +  +  +  +  +  +  .  .  +  +  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /paths
+  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +   GET /needs
+  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +   GET /needs.csv
>  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  >   GET /needs/new
>  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  >   GET /needs/mine
>  .  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /needs/:id/correction
>  .  .  .  .  .  .  .  .  +  .  .  .  +  .  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /needs/near
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  +  .  .  .  .  .  .  .  +  .  .  .  >   GET /needs/committee
>  .  .  .  .  .  .  .  .  .  .  .  .  .  +  +  .  .  +  +  .  .  .  .  .  .  .  .  +  .  .  >   GET /needs/figures
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  >   GET /needs/:id/examination
+  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +   GET /needs/:id
+  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +   GET /trainings
>  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /trainings/new
>  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  +  .  .  .  .  .  .  .  .  .  +  .  .  >   GET /trainings/statistics
+  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +   GET /trainings/:id
>  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /trainings/:id/schedule
>  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  +  +  .  .  >   GET /trainings/:id/attendance
>  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  >   GET /trainings/:id/registrations.csv
>  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  >   GET /registrations
>  .  +  +  +  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /registrations/:id/calendar.ics
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /registrations/:id/certificate.pdf
>  .  .  .  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /registrations/:id/satisfaction
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  +  .  >   GET /journal
>  .  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  >   GET /organisations/:id/invitation
+  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +   GET /invitation/:token
>  .  .  .  .  .  .  .  .  +  +  +  +  +  +  .  .  +  +  .  .  .  .  .  .  .  .  .  .  +  .  >   GET /verifications
>  .  .  .  .  .  .  .  .  +  +  +  +  +  +  .  .  +  +  .  .  .  .  .  .  .  .  .  .  +  .  >   GET /verifications/:id
>  .  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  >   GET /memberships/:id/power
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /memberships/:id/delegation.pdf
>  .  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /organisations/:id/mandates
>  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  >   GET /account/rights
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  +  .  >   GET /rights
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  +  .  >   GET /rights.csv
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  >   GET /people/:id/rights
>  .  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /organisations/:id/contacts
>  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  >   GET /account/security
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /account/authenticator
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /account/recovery-codes
>  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  >   GET /second-factor
>  +  a! +  +  +  +  +  14  +  +  +  +  +  +  +  +  +  +  +  +  +  4m +  +  +  +  +  +  +  +  >   GET /account/data
>  +  a! +  +  +  +  +  14  +  +  +  +  +  +  +  +  +  +  +  +  +  4m +  +  +  +  +  +  +  +  >   GET /account/data.json
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  +  .  >   GET /personal-data
>  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  >   GET /account/email
>  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  >   GET /account/email/:token
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  +  .  >   GET /people/:id/erasure
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  >   GET /people/:id/email
+  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +   GET /email-corrections/confirmation/:token
+  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +   GET /email-corrections/objection/:token
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  +  .  >   GET /mergers
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  >   GET /mergers/new
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  +  .  >   GET /mergers/:id
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  +  .  >   GET /mergers/:id/deed.pdf
>  .  .  .  .  .  .  .  .  +  +  +  +  +  +  .  .  +  +  .  .  .  .  .  .  .  .  .  .  +  .  >   GET /mandates/new
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /mandates/:id/deed.pdf
>  .  +  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /organisations/:id/departure
>  .  .  .  .  .  .  .  .  +  +  +  +  +  +  .  .  +  +  .  .  .  .  .  .  .  .  .  .  +  .  >   GET /vacancies
.  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .   GET /sign-in/providers/:provider/return
.  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .   GET /sign-in/identity
+  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +   GET /signed-out
>  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  >   GET /account/support
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  +  .  >   GET /support
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  +  .  >   GET /support.csv
`;
