<?php
// The stream wrapper of PHP for HTTP, which `fopen` and `file_get_contents` use.

require __DIR__ . '/../php/wireproof_adapter.php';

use function Wireproof\body_of;
use function Wireproof\octets;
use function Wireproof\run_client;
use function Wireproof\seen;
use function Wireproof\text;

/** The options of the stream context: what is left out is left to PHP, but that the body of an error is given as well. */
function options(array $open): array
{
    $http = ['ignore_errors' => true];
    foreach ($open['fields'] ?? [] as [$name, $value]) {
        $http['header'][] = octets("$name: $value");
    }
    if (isset($open['body'])) {
        $http += ['content' => body_of($open)];
    }
    if (isset($open['method']) || isset($open['body'])) {
        $http['method'] = octets($open['method'] ?? 'POST');
    }
    if (isset($open['timeoutMs'])) {
        $http['timeout'] = $open['timeoutMs'] / 1000;
    }
    if (isset($open['proxy'])) {
        // A proxy is asked for a whole URL; in a tunnel the origin is not.
        $http['proxy'] = preg_replace('~^http://([^/]*).*$~s', 'tcp://$1', octets($open['proxy']));
        $http['request_fulluri'] = !preg_match('/^https:/i', $open['url']);
    }
    // To follow is what PHP does by itself; where it is told to, it follows a Location whatever the status.
    if (($open['redirect'] ?? 'default') === 'manual') {
        $http['follow_location'] = 0;
    }
    return ['http' => $http, 'ssl' => isset($open['trust']) ? ['cafile' => $open['trust']] : []];
}

/** Status and fields of the last head: PHP gives the lines of all heads, one after the other. */
function head(array $lines): array
{
    $starts = array_keys(preg_grep('~^HTTP/~', $lines)) ?: [-1];
    preg_match('~^(HTTP/\S+)\s+(\d+)\s?(.*)$~s', $lines[end($starts)] ?? '', $first);
    $lines = array_slice($lines, end($starts) + 1);
    // The line as it came is what PHP gives: where the value begins is for its user to find.
    $pairs = preg_replace('~^([^:]*):?[ \t]*(.*?)[ \t]*$~s', "$1\n$2", $lines);
    $fields = array_map(fn ($pair) => array_map(text(...), explode("\n", $pair, 2)), $pairs);
    $told = ['status' => isset($first[2]) ? (int) $first[2] : null, 'fields' => $fields];
    return $told + ($first ? ['version' => text($first[1]), 'reason' => text($first[3])] : []);
}

function outcome(array $open): array
{
    $warnings = [];
    set_error_handler(function (int $level, string $message) use (&$warnings) {
        $warnings[] = text(substr($message, 0, 4096));
        return true;
    });
    try {
        $stream = fopen(octets($open['url']), 'r', false, stream_context_create(options($open)));
    } catch (ValueError $error) {
        return ['kind' => 'error', 'during' => 'parse', 'error' => ['name' => 'ValueError', 'message' => $error->getMessage()]];
    }
    if ($stream === false) {
        return ['kind' => 'error', 'during' => 'unknown', 'error' => ['name' => 'Warning', 'message' => implode("\n", $warnings)]];
    }
    $warnings = [];
    $body = stream_get_contents($stream, $open['abort']['afterOctets'] ?? null);
    $meta = stream_get_meta_data($stream);
    fclose($stream);
    $told = ['kind' => 'response', 'url' => text($meta['uri'] ?? octets($open['url'])), 'body' => seen((string) $body)] + head((array) ($meta['wrapper_data'] ?? []));
    $broken = $meta['timed_out'] ? 'timed_out' : ($warnings === [] ? null : 'Warning');
    return $told + ($broken === null ? ['ended' => 'complete'] : ['ended' => 'error', 'error' => ['name' => $broken, 'message' => implode("\n", $warnings)]]);
}

$target = ['name' => 'php-streams', 'version' => PHP_VERSION, 'language' => 'PHP', 'homepage' => 'https://www.php.net/manual/en/wrappers.http.php'];
$target['issues'] = 'https://github.com/php/php-src/issues';
$features = ['method', 'fields', 'body', 'redirect', 'proxy', 'timeout', 'abort'];
// PHP can be built without TLS.
if (in_array('https', stream_get_wrappers(), true)) {
    $features[] = 'trust';
}
run_client($target, ['http/1.0', 'http/1.1'], $features, outcome(...));
