/**
 * What each person finds behind each door: one line per door, one cell per person, in the order of `PEOPLE`.
 *
 *   >   sent to sign in
 *   .   not there: the answer of an address that does not exist, without a word of the file
 *   +   opened (a form: heard, and answered by a rule or a sentence); shows no file but the one in the address
 *   1 2 3 4 5 6   shows words of the file that is a draft, submitted, admissible, in jury, granted, at a territorial desk
 *   f   shows 23456, all that is filed; a, all six
 *   !   and shows what of a file is never published; m, the sheet of a juror; p, the payment
 *
 * A door that is not here fails the test.
 */
export const EXPECTED = `
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
+  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +   GET /eligibility
>  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  >   GET /rounds/:id/application
>  .  +  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/parts/:part [draft]
>  .  +  +  +  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/parts/:part [submitted]
>  .  +  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/parts/:part [in_jury]
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   GET /applications/:id/parts/:part [granted]
>  +  a  a  a  +  2  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  >   GET /applications
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
>  .  5! 5! 5! .  .  .  .  .  .  .  .  .  5! 5! 5! .  .  .  .  .  .  .  .  .  .  .  5! .  .  >   GET /agreements/:id/agreement.pdf
>  .  .  .  .  .  .  .  .  .  .  .  .  .  p  .  p  .  +  .  +  .  .  .  .  .  .  .  p  .  .  >   GET /payments
>  .  .  .  .  .  .  .  .  .  .  .  .  .  p  .  p  .  +  .  +  .  .  .  .  .  .  .  p  .  .  >   GET /payments.csv
>  .  .  .  .  .  .  .  .  .  .  .  .  .  p  .  p  .  .  .  .  .  .  .  .  .  .  .  p  .  .  >   GET /payments/:id
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
>  +  a! +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  4m +  +  +  +  +  +  +  +  >   GET /account/data
>  +  a! +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  4m +  +  +  +  +  +  +  +  >   GET /account/data.json
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
>  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /registration/:back
>  .  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  >   POST /organisations
>  .  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  >   POST /memberships/:id/end
>  .  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  >   POST /account/name
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  >   POST /people/:id/roles
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  >   POST /role-grants/:id/withdrawal
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  >   POST /people/:id/deactivation
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  >   POST /people/:id/reactivation
>  .  +  +  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /rounds/:id/application
>  .  +  +  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /applications/:id/parts/:part
>  .  +  +  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /applications/:id/answers
>  .  +  +  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /applications/:id/attachments/:field
>  .  +  +  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /applications/:id/attachments/:field/:attachment/removal
>  .  +  +  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /applications/:id/submission
>  .  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /applications/:id/withdrawal
>  .  +  +  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /applications/:id/abandonment
>  .  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /applications/:id/taking-up
>  .  .  .  .  .  .  .  .  +  +  +  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /desk/:id/admissibility
>  .  .  .  .  .  .  .  .  +  +  +  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /desk/:id/inadmissibility
>  .  .  .  .  .  .  .  .  +  +  +  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /desk/:id/refusal
>  .  .  .  .  .  .  .  .  +  +  +  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /desk/:id/visits
>  .  .  .  .  .  .  .  .  +  +  +  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /desk/:id/confirmation
>  .  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /applications/:id/visits
>  .  .  .  .  .  .  .  .  +  +  +  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /desk/:id/passing
>  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /juries
>  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /juries/:id/members
>  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /juries/:id/dismissals
>  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /juries/:id/agenda
>  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  .  .  .  +  .  .  .  .  +  .  .  .  .  >   POST /juries/:id/convocation
>  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  .  .  .  +  .  .  .  .  +  .  .  .  .  >   POST /juries/:id/second-convocation
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  +  +  +  +  +  .  .  .  .  >   POST /juries/:id/declaration
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  +  +  .  .  .  .  .  .  .  >   POST /juries/:id/files/:application/scores
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  +  +  .  .  +  .  .  .  .  >   POST /juries/:id/files/:application/recusal
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  .  +  .  .  .  .  >   POST /juries/:id/opening
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  .  +  .  .  .  .  >   POST /juries/:id/presences
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  .  +  .  .  .  .  >   POST /juries/:id/files/:application/deliberation
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  .  +  .  .  .  .  >   POST /juries/:id/closing
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  .  .  .  .  .  .  >   POST /juries/:id/signature
>  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /envelopes/:id/delegation
>  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /envelopes/:id/taking-back
>  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /envelopes/:id/transfer
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /envelopes/:id/raise
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /envelopes/:id/cut
>  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /envelopes/:id/opening
>  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /selections/:id/proposal
>  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /selections/:id/withdrawal
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /selections/:id/decision
>  .  .  .  .  .  .  .  .  +  +  +  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /desk/:id/grant
>  .  .  .  .  .  .  .  .  +  .  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /desk/:id/queue
>  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /queues/:id/closing
>  .  +  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /letters/:id/opening
>  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /agreements/:id/beneficiary-signature
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /agreements/:id/state-signature
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /payments/:id/certification
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /payments/:id/return
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /payments/:id/order
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /payments/:id/record
>  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /trainings
>  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /trainings/:id/schedule
>  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /trainings/:id/seats
>  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /trainings/:id/trainers
>  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /trainings/:id/dismissals
>  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /trainings/:id/cancellation
>  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  >   POST /trainings/:id/attendance
>  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  >   POST /trainings/:id/closing
>  .  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /trainings/:id/registrations
>  .  +  +  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /registrations/:id/withdrawal
>  .  .  .  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /registrations/:id/satisfaction
>  .  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  >   POST /organisations/:id/invitations
>  .  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  >   POST /invitations/:id/resending
>  .  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  >   POST /invitations/:id/withdrawal
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  >   POST /invitations/:id/acceptance
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  >   POST /invitations/:id/refusal
>  .  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  >   POST /join-requests
>  .  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  >   POST /join-requests/:id/approval
>  .  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  >   POST /join-requests/:id/refusal
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  >   POST /claimed-seats
>  .  .  .  .  .  .  .  .  +  +  +  +  +  +  .  .  +  +  .  .  .  .  .  .  .  .  .  .  +  .  >   POST /verifications/:id/approval
>  .  .  .  .  .  .  .  .  +  +  +  +  +  +  .  .  +  +  .  .  .  .  .  .  .  .  .  .  +  .  >   POST /verifications/:id/rejection
>  .  .  .  .  .  .  .  .  +  +  +  +  +  +  .  .  +  +  .  .  .  .  .  .  .  .  .  .  +  .  >   POST /verifications/:id/codes
>  .  .  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /organisations/:id/code
>  .  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  >   POST /memberships/:id/power
>  .  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  >   POST /memberships/:id/delegation
>  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /organisations/:id/mandates
>  .  .  +  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /mandates/:id/end
>  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  >   POST /account/rights/grants
>  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  >   POST /account/rights/grants/:id/withdrawal
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /account/rights/delegations
>  .  .  .  .  .  .  .  .  +  .  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /account/rights/delegations/:id/end
>  .  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /organisations/:id/contacts
>  .  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  >   POST /account/passkeys/options
>  .  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  >   POST /account/passkeys
>  .  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  >   POST /account/authenticator
>  .  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  >   POST /account/authenticator/code
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /account/factors/:id/removal
>  .  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  >   POST /account/recovery-codes
>  .  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  >   POST /second-factor/code
>  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  >   POST /second-factor/passkey/options
>  .  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  >   POST /second-factor/passkey
+  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +   POST /sign-in/passkey/options
+  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +   POST /sign-in/passkey
>  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /account/sessions/:id/end
>  .  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  >   POST /account/sessions/end
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  >   POST /people/:id/factors
.  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .   GET /sign-in/providers/:provider/return
.  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .   GET /sign-in/identity
+  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +   GET /signed-out
.  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .   POST /sign-in/providers/:provider
>  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /account/identities/:id/removal
>  .  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  >   POST /erasure-requests
>  .  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /erasure-requests/:id/withdrawal
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  >   POST /people/:id/erasure
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  >   POST /people/:id/email
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  >   POST /email-corrections/:id/withdrawal
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  .  .  .  .  >   POST /email-corrections/:id/objection
.  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .   POST /email-corrections/confirmation/:token
.  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .   POST /email-corrections/objection/:token
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  >   POST /erasure-requests/:id/refusal
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  >   POST /erasure-requests/:id/extension
>  .  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  >   POST /account/email
>  .  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  >   POST /account/email/:token
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  >   POST /mergers
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  >   POST /mergers/:id/recording
>  .  .  .  .  .  .  .  .  +  +  +  +  +  +  .  .  +  +  .  .  .  .  .  .  .  .  .  .  +  .  >   POST /mandates/deeds
>  .  .  .  .  .  .  .  .  +  +  +  +  +  +  .  .  +  +  .  .  .  .  .  .  .  .  .  .  +  .  >   POST /mandates
>  .  +  +  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /organisations/:id/departure
>  .  .  .  .  .  .  .  .  +  +  +  +  +  +  .  .  +  +  .  .  .  .  .  .  .  .  .  .  +  .  >   POST /memberships/:id/vacancy
>  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  >   GET /account/support
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  +  .  >   GET /support
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  +  .  >   GET /support.csv
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  +  .  >   POST /people/:id/looks
>  .  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  >   POST /account/support/consents
>  .  .  .  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /account/support/consents/:id/withdrawal
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /account/support/looks/:id/end
>  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  >   POST /support/looks/:id/end
`;

/** Doors about nobody's file: a session is opened or closed, and no identifier of a thing is in the address. */
export const DOORS_OF_SESSIONS = [
  'POST /sign-in',
  'POST /sign-in/identity',
  'POST /sign-in/:token/session',
  'POST /sign-out',
];

export const cellsOf = (): ReadonlyMap<string, readonly string[]> =>
  new Map(
    EXPECTED.trim()
      .split('\n')
      .map((line): [string, readonly string[]] => {
        const [, cells = '', row = ''] = /^(.*?)\s+((?:GET|POST) .*)$/.exec(line) ?? [];
        return [row, cells.split(/\s+/).map((cell) => cell.replace('a', '123456').replace('f', '23456'))];
      }),
  );
