import {
  accept,
  body,
  clientCase,
  completed,
  delivered,
  failed,
  httpServerByConnection,
  moved,
  reject,
  reply,
  requests,
  sized,
  topic,
} from '../../harness/vocabulary/index.js';

const there = [reply(200, sized('there'))];
const open = { url: 'http://{peer}/hop0', redirect: 'follow' } as const;

/** A server that redirects so many times, each time to another place, before it has what was asked for. */
const chain = (hops: number) =>
  httpServerByConnection(...Array.from({ length: hops }, (_, hop) => [moved(302, `/hop${hop + 1}`)]), there);

/** A server that redirects so many times to one and the same place. */
const circle = (hops: number) =>
  httpServerByConnection(...Array.from({ length: hops }, () => [moved(302, '/hop0')]), there);

const followed = {
  'follows them all': accept(body('there')),
  'ends before': reject(completed()),
  'reports an error before': reject(failed()),
};
const ended = (count: number) => ({
  'reports an error at the limit': accept(requests(count), failed()),
  'reports the last redirection': accept(requests(count), delivered({ status: 302 })),
  'goes on': reject(body('there')),
  'ends elsewhere': reject(completed()),
  'ends elsewhere, with an error': reject(failed()),
});

export default topic('urllib/redirects', [
  clientCase({
    id: 'nine-in-a-row',
    title: 'Nine redirections in a row are followed',
    requires: ['urllib-redirect-limit'],
    peer: chain(9),
    open,
    outcomes: followed,
    faults: ['redirect-limit-of-five'],
  }),

  clientCase({
    id: 'ten-in-a-row',
    title: 'Ten redirections in a row are followed',
    requires: ['urllib-redirect-limit'],
    peer: chain(10),
    open,
    outcomes: followed,
    note: 'FancyURLopener ends at the tenth reply that redirects, and follows nine.',
    faults: ['redirect-limit-of-five'],
  }),

  clientCase({
    id: 'eleven-in-a-row',
    title: 'The eleventh redirection in a row is not followed',
    requires: ['urllib-redirect-limit'],
    control: chain(1),
    peer: chain(11),
    open,
    outcomes: ended(11),
    faults: ['redirect-loop-forever', 'redirect-limit-of-five'],
  }),

  clientCase({
    id: 'four-times-the-same',
    title: 'Four redirections to one URL are followed',
    requires: ['urllib-redirect-repeats'],
    peer: circle(4),
    open,
    outcomes: followed,
    faults: ['redirect-repeats-refused'],
  }),

  clientCase({
    id: 'five-times-the-same',
    title: 'The fifth redirection to one URL is not followed',
    requires: ['urllib-redirect-repeats'],
    control: circle(1),
    peer: circle(5),
    open,
    outcomes: ended(5),
    faults: ['redirect-to-one-url-unlimited'],
  }),
]);
