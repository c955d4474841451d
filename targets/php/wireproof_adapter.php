<?php
// The target protocol for client adapters in PHP: JSON lines on standard input and output (see ../PROTOCOL.md).
// Each exchange is worked on by a process of its own, so that pings are answered whatever the implementation waits for.

namespace Wireproof;

const SEEN_LIMIT = 4096;
const LINE_LIMIT = 1 << 20;
// The keys of an open whose feature has another name.
const FEATURE_OF = ['timeoutMs' => 'timeout'];

/** Thrown where an open could not be tried. */
class Unsupported extends \Exception
{
}

/** Octets of the protocol's text, which has one character for each; other text stays what it is. */
function octets(string $text): string
{
    $octet = fn ($character) => chr((ord($character[0][0]) & 3) << 6 | ord($character[0][1]) & 63);
    return preg_match('/[^\x{0}-\x{ff}]/u', $text) ? $text : preg_replace_callback('/[\xc2\xc3][\x80-\xbf]/', $octet, $text);
}

function text(string $octets): string
{
    return preg_replace_callback('/[\x80-\xff]/', fn ($c) => chr(0xc0 | ord($c[0]) >> 6) . chr(0x80 | ord($c[0]) & 63), $octets);
}

/** What is told of a body: its length, its first octets, and its digest where these are not all. */
function seen(string $body): array
{
    $told = ['length' => strlen($body), 'octets' => text(substr($body, 0, SEEN_LIMIT))];
    return strlen($body) > SEEN_LIMIT ? $told + ['sha256' => hash('sha256', $body)] : $told;
}

/** The octets of an open's body; null without body. */
function body_of(array $open): ?string
{
    $body = $open['body'] ?? null;
    if ($body === null || isset($body['octets'])) {
        return $body === null ? null : octets($body['octets']);
    }
    $unit = octets($body['repeat']);
    return substr(str_repeat($unit, intdiv($body['length'], strlen($unit)) + 1), 0, $body['length']);
}

function refuse(array $open, array $features): void
{
    $asked = array_diff(array_keys($open), ['url'], ($open['redirect'] ?? '') === 'default' ? ['redirect'] : []);
    if (isset($open['body']['chunks'])) {
        $asked[] = 'body.chunks';
    }
    $asked = array_filter($asked, fn ($key) => !($features[FEATURE_OF[$key] ?? $key] ?? false));
    if ($asked !== []) {
        throw new Unsupported('no facility for ' . implode(' ', $asked));
    }
}

function line(array $message): string
{
    $line = json_encode($message, JSON_THROW_ON_ERROR);
    return strlen($line) < LINE_LIMIT ? "$line\n" : line(unable($message['id'], 'adapter', 'the answer is longer than a line may be'));
}

function unable(?int $id, string $why, string $detail): array
{
    return array_filter(['type' => 'unable', 'id' => $id, 'why' => $why, 'detail' => text($detail)], fn ($value) => $value !== null);
}

/** Answers the one message on standard input. */
function exchange(array $features, callable $outcome): void
{
    $message = json_decode(stream_get_contents(STDIN), true);
    try {
        foreach ($message['opens'] as $open) {
            refuse($open, $features);
            $outcomes[] = $outcome($open);
        }
        $answer = ['type' => 'done', 'id' => $message['id'], 'outcomes' => $outcomes ?? []];
    } catch (Unsupported $refusal) {
        $answer = unable($message['id'], 'unsupported', $refusal->getMessage());
    } catch (\Throwable $error) {
        $answer = unable($message['id'], 'adapter', (string) $error);
    }
    echo line($answer);
}

/**
 * Answers messages until standard input ends or `bye` comes. `$target` and `$claims` are told as they are; all `$features` but
 * those with a minus in front are had; `$outcome` gives that of an open. The same program, told so, works on one exchange.
 */
function run_client(array $target, array $claims, array $features, callable $outcome): void
{
    $features = array_combine(array_map(fn ($name) => ltrim($name, '-'), $features), array_map(fn ($name) => $name[0] !== '-', $features));
    if (in_array('--exchange', $_SERVER['argv'], true)) {
        exchange($features, $outcome);
        return;
    }
    // What the implementation prints by itself must not end up between the protocol's lines.
    ini_set('display_errors', 'stderr');
    $ready = compact('target', 'claims', 'features') + ['type' => 'ready', 'protocol' => 1, 'role' => 'client', 'inFlight' => 8, 'cancel' => true];
    $working = [];
    $input = '';
    for (;;) {
        $readable = [-1 => STDIN] + array_map(fn ($work) => $work['answer'], $working);
        $none = null;
        stream_select($readable, $none, $none, null);
        foreach ($readable as $id => $stream) {
            if ($id !== -1) {
                $working = finished($working, $id);
                continue;
            }
            $octets = fread($stream, 65536);
            if ($octets === '' || $octets === false) {
                finish($working);
            }
            $lines = explode("\n", $input . $octets);
            $input = array_pop($lines);
            foreach ($lines as $line) {
                $working = take(json_decode($line, true), $ready, $working);
            }
        }
    }
}

/** Does what a message asks for; gives the exchanges that are worked on then. */
function take(mixed $message, array $ready, array $working): array
{
    $id = $message['id'] ?? null;
    switch ($message['type'] ?? '') {
        case 'hello':
            echo line($ready);
            break;
        case 'ping':
            echo line(['type' => 'pong', 'id' => $id]);
            break;
        case 'bye':
            finish($working);
            // no break
        case 'cancel':
            if (isset($working[$id])) {
                proc_terminate($working[$id]['process'], 9);
            }
            break;
        case 'exchange':
            // The largest content that is sent, 64 MiB, has to fit several times.
            $settings = ['-d', 'display_errors=stderr', '-d', 'memory_limit=1G'];
            $command = [PHP_BINARY, '-n', ...$settings, $_SERVER['argv'][0], '--exchange'];
            $process = proc_open($command, [['pipe', 'r'], ['pipe', 'w'], STDERR], $pipes);
            fwrite($pipes[0], json_encode($message));
            fclose($pipes[0]);
            stream_set_blocking($pipes[1], false);
            $working[$id] = ['process' => $process, 'answer' => $pipes[1], 'line' => ''];
            break;
        default:
            echo line(unable(null, 'adapter', 'no message that is known'));
    }
    return $working;
}

/** Takes what an exchange has answered so far, which is passed on when it is whole. */
function finished(array $working, int $id): array
{
    ['process' => $process, 'answer' => $answer] = $working[$id];
    $working[$id]['line'] .= fread($answer, 65536);
    if (feof($answer)) {
        fclose($answer);
        proc_close($process);
        echo str_ends_with($working[$id]['line'], "\n") ? $working[$id]['line'] : '';
        unset($working[$id]);
    }
    return $working;
}

function finish(array $working): never
{
    foreach ($working as ['process' => $process]) {
        proc_terminate($process, 9);
    }
    exit(0);
}
