import {
  accept,
  authorizedBasic,
  body,
  challenged,
  clientCase,
  completed,
  prompted,
  reject,
  reply,
  requested,
  requests,
  site,
  sized,
  topic,
} from '../../harness/vocabulary/index.js';

const user = { user: 'Aladdin', password: 'open sesame' };
const open = { url: 'http://{peer}/a', prompt: user } as const;
const granted = reply(200, sized('granted'), { fields: { Connection: 'close' } });

export default topic('authentication/prompts', [
  clientCase({
    id: 'password-with-colons',
    title: 'An answer with colons and characters that URLs escape is sent as it was given',
    requires: ['urllib-fancy-prompt'],
    peer: site({ '/a': [challenged('Basic realm="r"'), granted] }),
    open: { ...open, prompt: { user: 'Aladdin', password: 'a:b@c/d?e%20f#g' } },
    outcomes: {
      'asks and sends the answer': accept(
        prompted(1),
        authorizedBasic({ nth: 1, user: 'Aladdin', password: 'a:b@c/d?e%20f#g' }),
        body('granted'),
      ),
      'sends something else': reject(prompted(1), requested({ nth: 1 })),
      'does not ask': reject(prompted(0)),
    },
    faults: ['basic-password-ends-at-colon', 'prompt-answer-unused'],
  }),

  clientCase({
    id: 'realm-with-a-comma',
    title: 'The user is asked once for a realm with a comma in its name',
    requires: ['urllib-fancy-prompt'],
    peer: site({ '/a': [challenged('Basic realm="a, b"'), granted] }),
    open,
    outcomes: {
      'asks and sends the answer': accept(prompted(1), authorizedBasic({ ...user, nth: 1 }), body('granted')),
      'does not ask': reject(prompted(0)),
      'asks again and again': reject(completed()),
    },
    faults: ['prompt-never-asked', 'prompt-answer-unused'],
  }),

  clientCase({
    id: 'unknown-scheme',
    title: 'The user is not asked where only a scheme is offered that the opener does not know',
    requires: ['urllib-fancy-prompt'],
    control: {
      peer: site({ '/a': [challenged('Basic realm="r"'), granted] }),
      expects: [body('granted'), prompted(1)],
    },
    peer: site({ '/a': [challenged('New realm="r"'), granted] }),
    open,
    outcomes: {
      'asks nobody': accept(prompted(0), requests(1)),
      asks: reject(prompted(1)),
    },
    note: 'The documentation has the prompt for Basic authentication alone.',
    faults: ['prompt-for-any-scheme'],
  }),
]);
