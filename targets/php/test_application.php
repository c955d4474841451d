<?php
// The test application of the target protocol for servers that run a script of PHP for each request (see ../PROTOCOL.md).
// What it saw it writes to the file that the environment names, before it answers.

namespace Wireproof\Application;

use function Wireproof\octets;
use function Wireproof\seen;
use function Wireproof\text;

require __DIR__ . '/wireproof_adapter.php';

const READ_ONLY = ['GET', 'HEAD'];
const CHALLENGE = 'Basic realm="wireproof"';
const REDIRECTIONS = [300, 301, 302, 303, 305, 307, 308];
// What a status requires or wants beside it (RFC 9110 section 15), so that even a status asked for is a right response.
const COMPANIONS = [
    401 => ['WWW-Authenticate: ' . CHALLENGE],
    405 => ['Allow: GET, HEAD'],
    407 => ['Proxy-Authenticate: ' . CHALLENGE],
    426 => ['Connection: upgrade', 'Upgrade: HTTP/2.0'],
];

/** The request that the script runs for, which is told of. */
function request(): array
{
    $fields = [];
    foreach (getallheaders() as $name => $value) {
        $fields[] = [text((string) $name), text($value)];
    }
    $request = [
        'method' => text($_SERVER['REQUEST_METHOD']), 'target' => text($_SERVER['REQUEST_URI']), 'version' => $_SERVER['SERVER_PROTOCOL'],
        'fields' => $fields, 'body' => seen(file_get_contents('php://input')),
    ];
    $line = json_encode(['from' => (int) $_SERVER['REMOTE_PORT'], 'request' => $request]);
    file_put_contents(getenv('WIREPROOF_TOLD'), "$line\n", FILE_APPEND | LOCK_EX);
    return $request;
}

function reply(int $status, string $type, string $body, array $fields = []): void
{
    http_response_code($status);
    header("Content-Type: $type");
    array_map('header', $fields);
    header('Content-Length: ' . strlen($body));
    echo $_SERVER['REQUEST_METHOD'] === 'HEAD' ? '' : $body;
}

function echoed(array $request): string
{
    $body = $request['body'];
    $size = isset($body['sha256']) ? ['length' => $body['length'], 'sha256' => $body['sha256']] : [];
    return json_encode(['body' => $body['octets']] + $request + $size);
}

/** Answers a request for a path; false where it is for one of the files that the server itself serves. */
function answer(array $request, string $path): bool
{
    $numbered = preg_match('~^/(bytes|stream|status)/(\d{1,8})$~D', $path, $number) === 1;
    if ($path === '/echo') {
        reply(200, 'application/json', echoed($request));
    } elseif (!in_array($path, ['/', '/cookie'], true) && !$numbered && !str_starts_with($path, '/static')) {
        reply(404, 'text/plain', 'not found');
    } elseif (!in_array($request['method'], READ_ONLY, true)) {
        reply(405, 'text/plain', 'method not allowed', ['Allow: GET, HEAD']);
    } elseif ($numbered) {
        numbered($number[1], (int) $number[2]);
    } elseif (str_starts_with($path, '/static')) {
        return false;
    } else {
        if ($path === '/cookie') {
            setcookie($_GET['name'] ?? '', $_GET['value'] ?? '');
        }
        reply(200, 'text/plain', 'ok');
    }
    return true;
}

function numbered(string $kind, int $number): void
{
    if ($kind === 'bytes' && $number <= 1 << 26) {
        header('Content-Type: application/octet-stream');
        header("Content-Length: $number");
        $digits = str_repeat('0123456789', 6400);
        for ($left = $_SERVER['REQUEST_METHOD'] === 'HEAD' ? 0 : $number; $left > 0; $left -= strlen($digits)) {
            echo substr($digits, 0, $left);
        }
    } elseif ($kind === 'stream' && $number <= 10000) {
        header('Content-Type: text/plain');
        for ($piece = 0; $piece < $number; $piece++) {
            echo "piece $piece\n";
            flush();
        }
    } elseif ($kind !== 'status' || $number < 200 || $number > 599) {
        reply(404, 'text/plain', 'not found');
    } elseif (in_array($number, [204, 304], true)) {
        http_response_code($number);
    } else {
        $fields = in_array($number, REDIRECTIONS, true) ? ['Location: /'] : COMPANIONS[$number] ?? [];
        reply($number, 'text/plain', $number === 205 ? '' : (string) $number, $fields);
    }
}
