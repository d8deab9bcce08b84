// The web layer as slices see it: routes as values. The rest of `web/` is for `main.ts` and for tests.
export { both, sentenceOf } from './web/problem.ts';
export {
  type Body,
  type Crossed,
  type Crossing,
  crossing,
  data,
  download,
  type Fields,
  form,
  type Landing,
  many,
  note,
  one,
  type Params,
  type Problem,
  page,
  type ReceivedFile,
  type Route,
  type Seen,
  type Sent,
} from './web/route.ts';
